import type { Texts } from '../texts.ts';

const OF_MONTHS =
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(' ');
const IN_MONTHS =
  'січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні'.split(' ');
const PLURAL = new Intl.PluralRules('uk');

/** The form of a word that goes with a count: 1 факт, 2 факти, 5 фактів. */
export function formOf(count: number, one: string, few: string, many: string): string {
  const form = PLURAL.select(count);
  if (form === 'one') return one;
  return form === 'few' ? few : many;
}

/** A count with its word. */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${count.toLocaleString('uk')} ${formOf(count, one, few, many)}`;
}

export const words: Texts['words'] = {
  date(date) {
    const [year = '', month = '', day = ''] = date.split('-');
    return `${Number(day)} ${OF_MONTHS[Number(month) - 1] ?? month} ${year} року`;
  },
  inMonth: (year, month) => `у ${IN_MONTHS[month - 1] ?? month} ${year} року`,
  inYear: (year) => `у ${year} році`,
  nextDay: 'наступного дня',
  daysLater: (days) => `через ${counted(days, 'день', 'дні', 'днів')}`,
  monthsLater: (months) => `приблизно через ${counted(months, 'місяць', 'місяці', 'місяців')}`,
  list(items) {
    if (items.length < 2) return items.join('');
    return `${items.slice(0, -1).join(', ')} та ${items.at(-1) ?? ''}`;
  },
  quoted: (text) => `«${text}»`,
};
