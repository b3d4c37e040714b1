/*
 * The page "Async report" of a project. SonarQube loads this file as a classic script, which is why
 * it only registers the page and imports the modules beside it; the third argument makes SonarQube
 * load report.css too.
 */
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const modules = new URL('report/main.js', script.src).href;
  /** @type {any} */ (window).registerExtension(
    'asyncpython/report',
    (/** @type {any} */ options) => {
      let stop = () => undefined;
      let left = false;
      import(modules).then(
        ({ start }) => {
          if (!left) {
            stop = start(options);
          }
        },
        (error) => {
          options.el.textContent = String(error);
        },
      );
      return () => {
        left = true;
        stop();
      };
    },
    true,
  );
})();
