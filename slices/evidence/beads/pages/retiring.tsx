import { AreaField, Confirm, type Filled, Notice, TextField } from '#ui'
import * as at from '../addresses.ts'
import type { BeadHead } from '../tables.ts'

/** Withdrawing a record of our own, or merging it into another. */
export function Retiring(props: { bead: BeadHead; filled: Filled | null }) {
  const params = { beadPid: props.bead.pid }
  return (
    <div class="flex">
      <Confirm
        open="取り下げる"
        title="この記録を取り下げます"
        to={at.withdrawal(params)}
        submit="取り下げる"
        name="withdrawal"
        filled={props.filled}
        danger
      >
        <Notice kind="warn">
          これに拠る決定には「糸の切れ目」が出ます。印刷済みの帳票は変わりません。
        </Notice>
        <AreaField name="reason" label="理由" required rows={2} />
      </Confirm>
      <Confirm
        open="ほかの記録に統合する"
        title="同じ内容の記録に統合します"
        to={at.merger(params)}
        submit="統合する"
        name="merger"
        filled={props.filled}
      >
        <TextField
          name="intoPid"
          label="残すほうの公開ID"
          required
          hint="残すほうの記録の画面にあります。"
        />
        <AreaField name="reason" label="理由" required rows={2} />
      </Confirm>
    </div>
  )
}
