export type Settings = { port: number; host: string; dataDir: string; databaseUrl: string; meiliUrl: string | null; meiliKey: string | null; homeProvince: string; publicUrl: string; secret: string; development: boolean; logLevel: string };
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return { port: Number(env.PORT ?? 3000), host: '127.0.0.1', dataDir: env.DATA_DIR ?? '.data', databaseUrl: env.DATABASE_URL ?? '', meiliUrl: null, meiliKey: null, homeProvince: '82', publicUrl: 'http://localhost:3000', secret: 'x', development: env.NODE_ENV === 'development', logLevel: 'info' };
}
