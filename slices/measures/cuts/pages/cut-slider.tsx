import type { Child } from 'hono/jsx'
import { Form } from '#ui'
import * as at from '../addresses.ts'

/** The part of the page that answers; a page that shows the slider has a place of this name. */
export const cutAnswer = 'cut-answer'

type SliderProps = {
  measureId: string
  roundId: string
  percent: number
  children?: Child
}

/** How much is cut: answered while it moves, and by the button where no script runs. */
export function CutSlider({ measureId, roundId, percent, children }: SliderProps) {
  return (
    <Form to={at.cut({ measureId, roundId })} method="get" submit="この割合で計算する">
      <label for="cut-percent">減らす割合（5％ずつ、0から100％）</label>
      <input
        class="in"
        id="cut-percent"
        type="range"
        name="percent"
        min="0"
        max="100"
        step="5"
        value={String(percent)}
        data-live-answer={cutAnswer}
      />
      {children}
    </Form>
  )
}
