/**
 * Options of the Remix plugin. Two future flags stay off: the code behind `v3_singleFetch` and `v3_lazyRouteDiscovery`
 * has published denial-of-service faults in this last version of Remix 2 (docs/decisions/0002-remix-at-the-edge.md).
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_singleFetch: false,
    v3_lazyRouteDiscovery: false,
  },
};
