// Light and dark: restores the reader's choice before the first paint and changes it by any element with data-color-scheme-toggle.
// The attribute and the style are those of Vaadin's Page.setColorScheme, so that the server may set them too.
(function () {
  const KEY = 'avance.color-scheme';
  const root = document.documentElement;

  function apply(scheme) {
    root.setAttribute('theme', scheme);
    root.style.colorScheme = scheme;
  }

  function current() {
    const chosen = root.style.colorScheme;
    if (chosen === 'light' || chosen === 'dark') {
      return chosen;
    }
    return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }

  function isScheme(value) {
    return value === 'light' || value === 'dark';
  }

  try {
    const stored = window.localStorage.getItem(KEY);
    if (isScheme(stored)) {
      apply(stored);
    }
  } catch (e) {
    // Storage may be forbidden; the page then follows the system.
  }

  document.addEventListener('click', function (event) {
    if (!event.target.closest || !event.target.closest('[data-color-scheme-toggle]')) {
      return;
    }
    const next = current() === 'dark' ? 'light' : 'dark';
    apply(next);
    try {
      window.localStorage.setItem(KEY, next);
    } catch (e) {
      // Not remembered.
    }
  });

  window.addEventListener('storage', function (event) {
    if (event.key === KEY && isScheme(event.newValue)) {
      apply(event.newValue);
    }
  });
})();
