/** How many slides each key moves. A presenter's clicker sends PageUp and PageDown. */
const MOVES = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  Backspace: -1,
};

const LETTERS = { a: 'write', j: 'why', p: 'auto', f: 'full', s: 'share', '?': 'help' };

/** While following somebody only the screen itself is one's own. */
const FOLLOWER = ['help', 'full', 'why', 'escape'];

/** So many digits are a number of a slide. */
const MOST_DIGITS = 3;

/**
 * What a key asks for.
 *
 * @param {{key: string, shiftKey: boolean, ctrlKey: boolean, metaKey: boolean, altKey: boolean}} event
 * @param {{typing: boolean, onButton: boolean, digits: string, following: boolean}} state
 * @returns {{act: string, by?: number, to?: number, digits?: string} | undefined} nothing when the key is the browser's
 */
export const actOf = (event, state) => {
  if (state.typing) {
    return whileTyping(event);
  }
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return undefined;
  }
  if (state.onButton && (event.key === 'Enter' || event.key === ' ')) {
    return undefined;
  }
  const act = move(event, state) ?? letter(event);
  return state.following && act && !FOLLOWER.includes(act.act) ? undefined : act;
};

const whileTyping = ({ key, ctrlKey, metaKey }) => {
  if (key === 'Escape') {
    return { act: 'leave' };
  }
  return key === 'Enter' && (ctrlKey || metaKey) ? { act: 'save' } : undefined;
};

const move = ({ key, shiftKey }, { digits }) => {
  if (/^[0-9]$/.test(key)) {
    return { act: 'digits', digits: (digits + key).slice(-MOST_DIGITS) };
  }
  if (key === 'Enter') {
    return digits ? { act: 'to', to: Number(digits) } : { act: 'by', by: 1 };
  }
  if (key === ' ') {
    return { act: 'by', by: shiftKey ? -1 : 1 };
  }
  if (key === 'Home' || key === 'End') {
    return { act: 'to', to: key === 'Home' ? 0 : Infinity };
  }
  return MOVES[key] ? { act: 'by', by: MOVES[key] } : undefined;
};

const letter = ({ key }) => {
  if (key === 'Escape') {
    return { act: 'escape' };
  }
  const act = LETTERS[key.toLowerCase()];
  return act ? { act } : undefined;
};
