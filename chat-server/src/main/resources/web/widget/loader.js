// Tägi: a button that opens the chat; nothing more is loaded before a press. Also opened by Tagi.open(line).
// data-line; optional data-language, -site, -position (left), -button (none), -leave-to (where leaving quickly leads, else an
// empty page), -color of the button and -text-color of its words, both as #rrggbb; -label, -opening, -close and -leave: the
// words of the button, and of what stands in the chat's place until it shows itself; -state: says when the line is open
(() => {
  const script = document.currentScript;
  const data = script.dataset;
  const { line, color, textColor = '#ffffff' } = data;
  const { origin } = new URL(script.src);
  const page = document.documentElement;
  const language = (data.language || page.lang || 'fi').slice(0, 2);
  const usual = {
    sv: ['Chatta anonymt', 'Öppnas… Försök senare om inget syns. Ring 112 om du är i fara.', 'Stäng', 'Lämna genast'],
    en: ['Chat anonymously', 'Opening… If nothing shows, try later. In danger, call 112.', 'Close', 'Leave now'],
  }[language] || ['Juttele nimettömänä', 'Avataan… Jos mitään ei näy, yritä myöhemmin. Jos olet vaarassa, soita 112.', 'Sulje', 'Poistu heti'];
  const side = data.position === 'left' ? 'left' : 'right';
  const tagi = (window.Tagi = window.Tagi || {
    lines: [],
    presses: 0,
    open: (name) => {
      const one = tagi.lines.find((other) => !name || other.line === name);
      if (one) one.open();
      else console.warn('Tägi: no line ' + name);
    },
  });
  const { lines } = tagi;
  if (!line || lines.some((other) => other.line === line)) return;
  const states = 'state' in data;
  const below = lines.reduce((sum, other) => sum + (other.side === side && other.room), 16);
  const small = matchMedia('(max-width:560px),(max-height:480px)');
  const CSS = `:host{all:initial;color-scheme:light dark;--p:#0e5a61;--on:#fff;--s:#fff;--i:#1e2a32}
@media (prefers-color-scheme:dark){:host{--p:#7cc7c9;--on:#12262a;--s:#202327;--i:#ece8e1}}
section,div{position:fixed;${side}:16px;z-index:9999998}
section{bottom:calc(${below}px + env(safe-area-inset-bottom))}
section,small{max-width:calc(100vw - 32px)}
button,div,small{box-shadow:0 6px 24px #0004}
small{position:absolute;bottom:calc(100% + 8px);${side}:0;width:max-content;padding:4px 12px;border-radius:12px;background:var(--s);color:var(--i);font:14px/1.4 system-ui}
small:empty{display:none}
button{min-height:52px;padding:12px 22px;border:2px solid var(--on);border-radius:26px;background:var(--p);
color:var(--on);font:650 17px/1.25 system-ui;cursor:pointer}
button:focus-visible{outline:3px solid var(--p);outline-offset:3px}
div{z-index:9999999;bottom:16px;width:400px;height:min(680px,100vh - 32px);border-radius:12px;overflow:hidden;background:var(--s)}
iframe{width:100%;height:100%;border:0}
p{position:absolute;inset:0;margin:24px;color:var(--i);font:17px/1.5 system-ui}
p button{display:block;margin-top:24px}
@media ${small.media}{div{inset:var(--top,0) 0 auto;width:100%;height:var(--height,100vh);border-radius:0}}`;

  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
  const host = make('div');
  const root = host.attachShadow({ mode: 'closed' });
  const place = make('section'); // the button's
  const button = make('button', { ariaHasPopup: 'dialog' });
  const state = make('small');
  const panel = make('div', { role: 'dialog' });
  // Seen until the chat shows itself, and for as long as it does not: a browser's own page about a fault would be a dead end.
  const [wait, back, leave] = [make('p'), make('button'), make('button')];
  const parts = { label: button, opening: new Text(), close: back, leave };
  // What the line says of its own, as far as it is known here.
  const own = {};
  let frame, port, opener, alive, mark = '';

  // The site's words, else the line's, else the usual ones; while a conversation is on, the button says how it stands.
  const word = (more) => {
    Object.assign(own, more);
    Object.keys(parts).forEach((name, at) => (parts[name].textContent = data[name] || own[name] || usual[at]));
    panel.ariaLabel = button.textContent;
    if (own.words) button.textContent = own.words;
    button.ariaDescription = state.textContent = (!own.words && own.state) || '';
  };

  const say = (what) => port && port.postMessage(what);
  const tell = () => say(panel.hidden ? 'hidden' : 'shown');
  const rest = () => {
    panel.hidden = true;
    place.hidden = data.button === 'none';
    page.style.overflow = '';
  };

  const open = () => {
    opener = document.activeElement;
    if (!tagi.esc) addEventListener('keydown', (event) => event.key === 'Escape' && tagi.esc());
    tagi.esc = escape;
    lines.forEach((other) => other.close());
    if (!alive) {
      frame = make('iframe', {
        title: panel.ariaLabel,
        src: `${origin}/widget?${new URLSearchParams({ line, language, site: data.site || 'unknown' })}`,
        style: 'visibility:hidden',
        onload: greet,
      });
      panel.replaceChildren(wait, frame);
    }
    panel.ariaModal = small.matches;
    if (small.matches) page.style.overflow = 'hidden';
    panel.hidden = false;
    place.hidden = true;
    fit();
    focus();
  };

  const focus = () => {
    (alive ? frame : back).focus();
    tell();
  };

  const close = () => {
    if (panel.hidden) return;
    rest();
    tell();
    (place.hidden ? opener : button).focus();
  };

  // The page is empty at once, and gone, with no way back to it, when the server heard of every chat on it.
  const left = () => {
    lines.forEach((one) => one.say('leave'));
    page.style.display = 'none';
    document.title = '…';
    setTimeout(() => location.replace(data.leaveTo || 'about:blank'), 400);
  };

  // Esc puts the chat away; three in two seconds leave it, wherever on the page each was pressed: keys go with the focus, and
  // that moves a moment after the chat does. Always the chat's that was opened last.
  const escape = () => {
    // Marked as what lasts for a moment is on the chat's own pages.
    setTimeout(() => --tagi.presses, 2e3, 'lasting');
    if (++tagi.presses < 3) close();
    else left();
  };

  // A channel handed to the chat's exact origin.
  const greet = () => {
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = ({ data: told }) => {
      if (!alive) {
        alive = true;
        wait.remove();
        frame.style = '';
        if (!panel.hidden) focus();
      }
      if (told.what === 'label') {
        word(told);
        // How much is new stands before the site's own title, and goes again.
        const now = told.count ? `(${told.count}) ` : '';
        if (now !== mark) document.title = now + document.title.replace(mark, '');
        mark = now;
      } else ({ close, left, escape: tagi.esc })[told.what]();
    };
    frame.contentWindow.postMessage('tagi', origin, [channel.port2]);
    if (panel.hidden) tell();
    if (page.style.display) say('leave');
  };

  // Allowed where inline styles are not.
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.append(make('style', { textContent: CSS }));
  }
  // Colours of the site's own, where the words can be read on them: a contrast of 4.5, as WCAG counts it. (Its other formula
  // for the darkest parts is left out; they count as lighter than they are.)
  const light = (colour) => colour.match(/\w\w/g).reduce((sum, part, at) => sum + [2126, 7152, 722][at] * ((parseInt(part, 16) + 14) / 269) ** 2.4, 500);
  if (color) {
    const contrast = /^(#[\da-f]{6}){2}$/i.test(color + textColor) ? light(color) / light(textColor) : 1;
    if (contrast < 4.5 && 1 / contrast < 4.5) console.warn('Tägi: colours not used, contrast below 4.5');
    else host.style.cssText = `--p:${color};--on:${textColor}`;
  }
  button.onclick = open;
  back.onclick = close;
  leave.onclick = left;
  wait.append(parts.opening, back, leave);
  place.append(state, button);
  root.append(place, panel);
  word();
  rest();

  // Asked only where the site wants it: of nobody, with nothing of them, and by a page that is in sight.
  const look = () => {
    if (document.hidden) return document.addEventListener('visibilitychange', look, { once: true });
    fetch(`${origin}/v1/widget/${line}/state?language=${language}`, { credentials: 'omit', referrerPolicy: 'no-referrer' })
      .then((answer) => answer.json())
      .catch(() => ({}))
      .then(({ seconds = 600, ...more }) => {
        word({ state: '', ...more });
        setTimeout(look, seconds * 1e3);
      });
  };
  if (states && !place.hidden) {
    place.ariaLabel = panel.ariaLabel;
    look();
  }

  // A phone's keyboard covers the page: the panel follows what is left.
  const view = window.visualViewport || script;
  const fit = () => {
    const { scale, height, offsetTop } = view;
    if (scale < 1.05) panel.style.cssText = `--height:${height}px;--top:${offsetTop}px`;
  };
  view.addEventListener('resize', fit);
  view.addEventListener('scroll', fit);
  lines.push({ line, side, room: states ? 116 : 64, open, close, say });
  if (document.body) document.body.append(host);
  else addEventListener('DOMContentLoaded', () => document.body.append(host));
})();
