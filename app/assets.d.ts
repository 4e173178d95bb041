declare module 'market-fonts/*' {
  const url: string;
  export default url;
}
