/** The dialog of `onRibbonCommand`: shows, as text, what stands behind the # of its address. */
const body = document.body;
body.lang = 'es-CO';
body.textContent = decodeURIComponent(window.location.hash.slice(1));
