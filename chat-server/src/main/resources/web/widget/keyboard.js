/** A phone's keyboard covers the page without making it smaller: the page follows what is left to see. */
export function fitToKeyboard() {
  const view = window.visualViewport;
  if (!view) {
    return;
  }
  const fit = () => {
    const zoomed = view.scale > 1.05;
    document.documentElement.style.setProperty('--seen', zoomed ? '100%' : `${view.height}px`);
    if (!zoomed && view.offsetTop > 0) {
      window.scrollTo(0, 0);
    }
  };
  view.addEventListener('resize', fit);
  view.addEventListener('scroll', fit);
  fit();
}
