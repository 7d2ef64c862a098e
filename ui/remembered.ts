import { raw } from 'hono/html'
import { type Drawable, drawnApart } from './frame.ts'

/** What JSON keeps as it is. */
type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [name: string]: Plain }

/** As many drawings as are remembered of one component; the one that rested longest leaves first. */
const most = 100

/**
 * A component that is drawn once for the same props, and then said again: for large parts that hardly
 * change, as what a list can be narrowed by. Everything that it shows is in its props; it asks neither for the frame nor for
 * an id, so that nothing of one person's page can stand on another's.
 * @throws {Error} at drawing, where it asks for one of them
 */
export function remembered<Props extends { readonly [name: string]: Plain }>(
  draw: (props: Props) => Drawable,
): (props: Props) => Drawable {
  const drawings = new Map<string, string>()
  return (props) => {
    const key = JSON.stringify(props)
    const text = drawings.get(key) ?? drawnApart(() => draw(props))
    drawings.delete(key)
    drawings.set(key, text)
    for (const oldest of drawings.keys()) {
      if (drawings.size <= most) break
      drawings.delete(oldest)
    }
    return raw(text)
  }
}
