/** What of the repository runs on a shop: the zip holds it, the lab's sites see it. Everything else stays out. */
export const WHAT_RUNS = [ 'plugin.php', 'uninstall.php', 'readme.txt', 'LICENSE', 'includes', 'build', 'schema', 'data', 'languages' ];
