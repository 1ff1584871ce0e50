// Loaded as it stands and blocking, so that a remembered choice of light or dark holds before anything is painted.
(() => {
  const root = document.documentElement;
  const key = 'wortlaut-theme';
  const darkSystem = '(prefers-color-scheme: dark)';
  const dark = matchMedia(darkSystem);

  /** Storage may be forbidden: then the choice lasts as long as the page. */
  const remembered = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const remember = (theme) => {
    try {
      if (theme === null) localStorage.removeItem(key);
      else localStorage.setItem(key, theme);
    } catch {}
  };
  const show = (theme) => {
    if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
    else delete root.dataset.theme;
    // The colour of the browser's frame follows the reader's choice, not the system's setting.
    const darkFrame = document.querySelector('meta[name="theme-color"][media]');
    if (darkFrame) {
      darkFrame.media = { dark: 'all', light: 'not all' }[root.dataset.theme] ?? darkSystem;
    }
  };

  root.dataset.scripted = '';
  show(remembered());
  addEventListener('storage', (event) => {
    if (event.key === key) show(event.newValue);
  });
  addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('.theme-switch')) return;
    const system = dark.matches ? 'dark' : 'light';
    const theme = (root.dataset.theme ?? system) === 'dark' ? 'light' : 'dark';
    // What the system says anyway need not be remembered: then it goes on following the system.
    const choice = theme === system ? null : theme;
    remember(choice);
    show(choice);
  });

  // Scripts that wait in a template come once the page is painted; where the address asks for something, they make the
  // answer and come as soon as the page is there.
  const letIn = () => {
    for (const late of document.querySelectorAll('template[data-late]')) {
      late.replaceWith(document.importNode(late.content, true));
    }
  };
  if (location.search !== '') addEventListener('DOMContentLoaded', letIn);
  else {
    addEventListener('load', () => {
      new PerformanceObserver((_, observer) => {
        observer.disconnect();
        letIn();
      }).observe({ type: 'paint', buffered: true });
    });
  }

  // Ctrl+K (⌘K) leads from any page to the search, with its field focused.
  addEventListener('keydown', (event) => {
    const { key: pressed, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (pressed.toLowerCase() !== 'k' || ctrlKey === metaKey || altKey || shiftKey) return;
    const form = document.querySelector('form[role="search"]');
    if (!(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    const field = document.getElementById('suchwort');
    if (field instanceof HTMLInputElement) {
      field.focus();
      field.select();
    } else {
      location.assign(`${form.action}#suchwort`);
    }
  });
  addEventListener('DOMContentLoaded', () => {
    if (location.hash === '#suchwort') document.getElementById('suchwort')?.focus();
  });
})();
