/* Makes a file of a drawing: on white, with its question and its key, with colours and letters written out, so that it looks the same anywhere. */

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 24;
const LEAST_WIDTH = 560;
/** Pixels of the picture for each of the screen. */
const SHARPNESS = 2;

const WRITTEN_OUT = [
  'fill', 'fill-opacity', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'stroke-linecap', 'opacity',
  'font-size', 'font-weight', 'font-family', 'text-anchor',
];
const COLOURS = new Set(['fill', 'stroke']);
const KEPT = new Set(['d', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height', 'transform', 'clip-path', 'id', 'dx', 'dy', 'points']);
const DROPPED = '.highcharts-tooltip, .highcharts-tracker-line, .highcharts-title, .highcharts-background, .highcharts-crosshair, desc, title';

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const brush = canvas.getContext('2d', { willReadFrequently: true });

/** A colour as every program reads it; the page's own may be in a space that only browsers know. */
const known = new Map();
const plain = (colour) => {
  if (!colour || colour === 'none') {
    return { colour: 'none', opacity: 1 };
  }
  if (!known.has(colour)) {
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = 'rgba(0, 0, 0, 0)';
    brush.fillStyle = colour;
    brush.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
    const hex = [r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('');
    known.set(colour, a === 0 ? { colour: 'none', opacity: 1 } : { colour: `#${hex}`, opacity: a / 255 });
  }
  return known.get(colour);
};

const element = (name, attributes, text) => {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
};

/** An element of the drawing with what the page gives it; nothing for what is not seen. */
const writtenOut = (from) => {
  if (from.nodeType === Node.TEXT_NODE) {
    return document.createTextNode(from.data);
  }
  if (from.nodeType !== Node.ELEMENT_NODE || from.matches(DROPPED)) {
    return undefined;
  }
  const definition = from.closest('defs') !== null;
  const style = getComputedStyle(from);
  if (!definition && (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0')) {
    return undefined;
  }
  const to = element(from.localName, {});
  for (const attribute of from.attributes) {
    if (KEPT.has(attribute.name)) {
      to.setAttribute(attribute.name, attribute.value);
    }
  }
  if (!definition && from.localName !== 'g' && from.localName !== 'svg') {
    for (const property of WRITTEN_OUT) {
      const value = style.getPropertyValue(property);
      if (COLOURS.has(property)) {
        const { colour, opacity } = plain(value);
        to.setAttribute(property, colour);
        if (opacity < 1) {
          to.setAttribute(`${property}-opacity`, opacity);
        }
      } else if (value && value !== 'none' && !(property.endsWith('opacity') && to.hasAttribute(property)) && value !== '1') {
        to.setAttribute(property, value);
      }
    }
  } else if (!definition && style.opacity !== '1') {
    to.setAttribute('opacity', style.opacity);
  }
  from.childNodes.forEach((child) => {
    const copy = writtenOut(child);
    if (copy) {
      to.append(copy);
    }
  });
  return to;
};

const measure = (text, font) => {
  brush.font = font;
  return brush.measureText(text).width;
};

/** The words of a text in lines no wider than there is room for. */
const lines = (text, font, width) =>
  text.split(/\s+/u).reduce((done, word) => {
    const longer = done.length ? `${done.at(-1)} ${word}` : word;
    if (done.length && measure(longer, font) <= width) {
      return [...done.slice(0, -1), longer];
    }
    return [...done, word];
  }, []);

/** Writes what stands around the drawing; says how far down it reaches. */
const head = (picture, frame, width) => {
  const family = getComputedStyle(frame).fontFamily;
  const text = plain(getComputedStyle(frame).color).colour;
  const muted = plain(getComputedStyle(frame.querySelector('.chart-unit') ?? frame).color).colour;
  let y = MARGIN;
  const write = (words, size, weight, fill) => {
    for (const line of lines(words, `${weight} ${size}px ${family}`, width)) {
      y += size * 1.3;
      picture.append(element('text', { x: MARGIN, y, fill, 'font-size': size, 'font-weight': weight, 'font-family': family }, line));
    }
  };
  write(frame.querySelector('.card-title').textContent, 18, 600, text);
  const unit = frame.querySelector('.chart-unit:not([hidden])')?.textContent;
  const below = [frame.dataset.context, unit].filter(Boolean).join(' · ');
  if (below) {
    write(below, 13, 400, muted);
  }
  y += 14;
  return key(picture, frame, width, y, { family, text });
};

const key = (picture, frame, width, top, { family, text }) => {
  let x = MARGIN;
  let y = top;
  const items = [...frame.querySelectorAll('.chart-legend-item')];
  for (const item of items) {
    const [swatch, word] = item.children;
    const style = getComputedStyle(swatch);
    const long = 14 + 6 + measure(word.textContent, `400 13px ${family}`);
    if (x > MARGIN && x + long > MARGIN + width) {
      x = MARGIN;
      y += 20;
    }
    const line = parseFloat(style.borderTopWidth) || 0;
    const thin = swatch.offsetHeight < 6;
    const narrow = swatch.offsetWidth < 6;
    picture.append(
      element('rect', {
        x: x + (narrow ? 5 : 0) + line / 2,
        y: y + (thin ? 6 : 0) + line / 2,
        width: (narrow ? 3 : 14) - line,
        height: thin ? 2 : 13 - line,
        rx: thin || narrow ? 0 : 2,
        fill: plain(style.backgroundColor).colour,
        stroke: line ? plain(style.borderTopColor).colour : 'none',
        'stroke-width': line,
        ...(style.borderTopStyle === 'dashed' ? { 'stroke-dasharray': '3 2' } : {}),
      }),
    );
    if (swatch.textContent) {
      picture.append(
        element('text', { x: x + 7, y: y + 10, fill: plain(style.color).colour, 'font-size': 9, 'text-anchor': 'middle', 'font-family': 'DejaVu Sans, sans-serif' }, swatch.textContent),
      );
    }
    picture.append(element('text', { x: x + 20, y: y + 11, fill: text, 'font-size': 13, 'font-family': family }, word.textContent));
    x += long + 16;
  }
  return items.length ? y + 26 : y;
};

/** The picture as a document of its own: on white, whatever the page is. */
const picture = (plot, chart) => {
  const frame = plot.closest('.chart');
  const { colorScheme, color } = frame.style;
  frame.style.colorScheme = 'light';
  frame.style.color = 'var(--avance-text)';
  try {
    const width = Math.max(chart.chartWidth, LEAST_WIDTH);
    const made = element('svg', { xmlns: SVG, width: width + 2 * MARGIN });
    const ground = element('rect', { x: 0, y: 0, width: '100%', height: '100%', fill: '#ffffff' });
    made.append(element('title', {}, frame.querySelector('.card-title').textContent));
    made.append(element('desc', {}, chart.options.title?.text ?? ''));
    made.append(ground);
    const top = head(made, frame, width);
    const drawing = writtenOut(chart.container.querySelector('svg'));
    const height = top + chart.chartHeight + MARGIN;
    drawing.setAttribute('x', MARGIN);
    drawing.setAttribute('y', top);
    made.append(drawing);
    made.setAttribute('height', height);
    made.setAttribute('viewBox', `0 0 ${width + 2 * MARGIN} ${height}`);
    return { made, width: width + 2 * MARGIN, height };
  } finally {
    frame.style.colorScheme = colorScheme;
    frame.style.color = color;
  }
};

/** The letters of the page, for a program that has no page: a data address for each of its font files that the picture uses. */
const letters = async (made) => {
  const family = made.querySelector('text')?.getAttribute('font-family') ?? '';
  const first = family.split(',')[0].replace(/["']/gu, '').trim();
  const rules = [...document.styleSheets]
    .flatMap((sheet) => {
      try {
        return rulesOf(sheet);
      } catch {
        return [];
      }
    })
    .filter((rule) => rule instanceof CSSFontFaceRule && rule.style.fontFamily.replace(/["']/gu, '') === first && !/italic/u.test(rule.style.fontStyle));
  const faces = await Promise.all(rules.map(face));
  if (faces.some(Boolean)) {
    made.prepend(element('style', {}, faces.filter(Boolean).join('\n')));
  }
};

const rulesOf = (sheet) => [...sheet.cssRules].flatMap((rule) => (rule instanceof CSSImportRule ? rulesOf(rule.styleSheet) : [rule]));

const face = async (rule) => {
  const address = /url\(["']?([^"')]+)["']?\)/u.exec(rule.style.src)?.[1];
  const latin = !rule.style.unicodeRange || /U\+0{0,4}(0-|-)/iu.test(rule.style.unicodeRange) || rule.style.unicodeRange.startsWith('U+0-');
  if (!address || !latin) {
    return undefined;
  }
  try {
    const found = await fetch(new URL(address, rule.parentStyleSheet.href ?? document.baseURI));
    const data = await readAs(await found.blob());
    return `@font-face { font-family: ${rule.style.fontFamily}; font-weight: ${rule.style.fontWeight || 'normal'}; src: url(${data}); }`;
  } catch {
    return undefined;
  }
};

const readAs = (blob) =>
  new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = failed;
    reader.readAsDataURL(blob);
  });

const rasterised = async (text, width, height) => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const sheet = document.createElement('canvas');
  sheet.width = width * SHARPNESS;
  sheet.height = height * SHARPNESS;
  sheet.getContext('2d').drawImage(image, 0, 0, sheet.width, sheet.height);
  return new Promise((done) => {
    sheet.toBlob(done, 'image/png');
  });
};

/** "¿Qué trimestre se quedó corto?" is que-trimestre-se-quedo-corto. */
const fileName = (frame) =>
  [frame.querySelector('.card-title').textContent, frame.dataset.context ?? '']
    .join(' ')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 100);

/** Hands the reader the drawing as a file. */
export const save = async (plot, chart, kind) => {
  const { made, width, height } = picture(plot, chart);
  await letters(made);
  const text = new XMLSerializer().serializeToString(made);
  const file = kind === 'png' ? await rasterised(text, width, height) : new Blob([text], { type: 'image/svg+xml' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${fileName(plot.closest('.chart'))}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};
