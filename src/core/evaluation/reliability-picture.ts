import { svgText } from '../svg-text.ts';
import { type Bin, reliabilityCurve, type Scored } from './reliability.ts';

/** A set of answers to draw a line for. */
export interface Line {
  /** Shown in the legend; plain text. */
  readonly name: string;
  readonly rows: readonly Scored[];
}

export interface PictureWords {
  readonly title: string;
  /** Confidences, 0 to 1, to mark with an upright line. */
  readonly marks: readonly { readonly at: number; readonly name: string }[];
}

/** Pixels of a narrow phone, so that nothing must be made smaller there. */
const WIDTH = 360;
const SIDE = 288;
const LEFT = 52;
const TOP = 80;
const BARS = 48;
const BARS_TOP = TOP + SIDE + 56;
const LEGEND_TOP = BARS_TOP + BARS + 28;
const LEGEND_LINE = 22;
const TICKS = [0, 25, 50, 75, 100];

/**
 * Draws confidence against the share that was right, a line a set, and below it how many of the first set have each
 * confidence. An SVG document of a phone's width, in light or dark as the reader's device is; its description tells
 * the numbers. At most three sets can be told apart.
 */
export function reliabilityPicture(lines: readonly Line[], { title, marks }: PictureWords): string {
  const curves = lines.map(({ name, rows }) => ({ name, bins: reliabilityCurve(rows) }));
  const height = LEGEND_TOP + LEGEND_LINE * (curves.length + 1);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title description">
<title id="title">${svgText(title)}</title>
<desc id="description">${svgText(curves.map(({ name, bins }) => inWords(name, bins)).join(' '))}</desc>
<style>${STYLE}</style>
<rect class="ground" width="${WIDTH}" height="${height}"/>
${text(LEFT, 24, 'heading', title)}
${text(LEFT, 46, 'small', 'share right, by confidence')}
${grid()}
${marks.map(({ at, name }) => mark(at, name)).join('\n')}
<path class="ideal" d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}"/>
${curves.map(({ bins }, at) => curve(bins, at)).join('\n')}
${bars(curves[0]?.bins ?? [])}
${curves.map(({ name, bins }, at) => legend(name, bins, at)).join('\n')}
<path class="ideal" d="M${LEFT} ${LEGEND_TOP + LEGEND_LINE * curves.length}h20"/>
${text(LEFT + 28, LEGEND_TOP + LEGEND_LINE * curves.length + 5, 'small', 'confidence taken at its word')}
</svg>
`;
}

const STYLE = `
text{font:13px system-ui,sans-serif;fill:#1f2328}.heading{font-size:16px;font-weight:600}.small{fill:#57606a}
.ground{fill:#fff}.grid{stroke:#d8dee4;fill:none}.ideal{stroke:#57606a;stroke-dasharray:5 4;fill:none}
.mark{stroke:#57606a;stroke-dasharray:1 3;fill:none}.bar{fill:#0969da;opacity:.55}
.line{fill:none;stroke-width:2.5}.dot{stroke:#fff;stroke-width:1.5}
.line0{stroke:#0969da}.dot0{fill:#0969da}.line1{stroke:#bc4c00}.dot1{fill:#bc4c00}.line2{stroke:#8250df}.dot2{fill:#8250df}
@media (prefers-color-scheme:dark){text{fill:#e6edf3}.small{fill:#9da7b3}.ground{fill:#0d1117}.grid{stroke:#30363d}
.ideal,.mark{stroke:#9da7b3}.bar{fill:#58a6ff}.dot{stroke:#0d1117}.line0{stroke:#58a6ff}.dot0{fill:#58a6ff}
.line1{stroke:#f0883e}.dot1{fill:#f0883e}.line2{stroke:#bc8cff}.dot2{fill:#bc8cff}}
`;

function grid(): string {
  return TICKS.flatMap((tick) => {
    const [across, up] = [x(tick / 100), y(tick / 100)];
    return [
      `<path class="grid" d="M${x(0)} ${up}H${x(1)}M${across} ${y(0)}V${y(1)}"/>`,
      text(LEFT - 8, up + 5, 'small', `${tick}`, 'end'),
      text(across, y(0) + 20, 'small', tick === 100 ? '100 %' : `${tick}`, tick === 100 ? 'end' : 'middle'),
    ];
  }).join('\n');
}

function mark(at: number, name: string): string {
  return `<path class="mark" d="M${x(at)} ${y(0)}V${y(1)}"/>\n${text(x(at), y(1) - 8, 'small', name, 'middle')}`;
}

function curve(bins: readonly Bin[], at: number): string {
  const points = bins
    .filter(({ count }) => count > 0)
    .map(({ meanConfidence, shareRight, count }) => ({ x: x(meanConfidence), y: y(shareRight), count }));
  const most = Math.max(1, ...points.map(({ count }) => count));
  const path = points.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join('');
  const dots = points.map(
    (point) =>
      `<circle class="dot dot${at % 3}" cx="${point.x}" cy="${point.y}" r="${rounded(3.5 + 4 * Math.sqrt(point.count / most))}"/>`,
  );
  return [...(path === '' ? [] : [`<path class="line line${at % 3}" d="${path}"/>`]), ...dots].join('\n');
}

function bars(bins: readonly Bin[]): string {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const drawn = bins.map(({ from, to, count }) => {
    const tall = rounded((BARS * count) / most);
    return `<rect class="bar" x="${rounded(x(from) + 1.5)}" y="${rounded(BARS_TOP + BARS - tall)}" width="${rounded(x(to) - x(from) - 3)}" height="${tall}"/>`;
  });
  return [
    text(LEFT, BARS_TOP - 10, 'small', `questions of each confidence (most: ${most.toLocaleString('en')})`),
    ...drawn,
    `<path class="grid" d="M${x(0)} ${BARS_TOP + BARS}H${x(1)}"/>`,
  ].join('\n');
}

function legend(name: string, bins: readonly Bin[], at: number): string {
  const middle = LEGEND_TOP + LEGEND_LINE * at;
  return `<path class="line line${at % 3}" d="M${LEFT} ${middle}h20"/>\n${text(LEFT + 28, middle + 5, '', `${name} (${countOf(bins).toLocaleString('en')})`)}`;
}

function inWords(name: string, bins: readonly Bin[]): string {
  const parts = bins
    .filter(({ count }) => count > 0)
    .map(
      ({ from, to, count, shareRight }) =>
        `confidence ${Math.round(from * 100)} to ${Math.round(to * 100)} %: ${Math.round(shareRight * 100)} % right of ${count}`,
    );
  return `${name}: ${parts.length > 0 ? parts.join('; ') : 'no questions'}.`;
}

function countOf(bins: readonly Bin[]): number {
  return bins.reduce((sum, { count }) => sum + count, 0);
}

function text(left: number, base: number, style: string, words: string, anchor = 'start'): string {
  return `<text x="${left}" y="${base}" class="${style}" text-anchor="${anchor}">${svgText(words)}</text>`;
}

function x(share: number): number {
  return rounded(LEFT + SIDE * share);
}

function y(share: number): number {
  return rounded(TOP + SIDE * (1 - share));
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
