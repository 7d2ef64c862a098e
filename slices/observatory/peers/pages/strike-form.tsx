import type { Filled } from '#ui'
import { Confirm, HiddenField, TextField } from '#ui'
import * as at from '../addresses.ts'
import type { PeerKept } from '../forms.ts'
import type { ComparisonSet } from '../tables.ts'

/** Taking one peer out: never without a reason. */
export function StrikeForm(props: { set: ComparisonSet; peer: PeerKept; filled: Filled | null }) {
  const { set, peer } = props
  return (
    <Confirm
      open={`${peer.name}を外す`}
      title={`${peer.name}を相手から外す`}
      to={at.strikes({ setId: set.id })}
      name={`strike-${peer.code}`}
      filled={props.filled}
      version={set.version}
      submit="理由を残して外す"
    >
      <HiddenField name="code" value={peer.code} />
      <TextField
        name="reason"
        label="外す理由"
        hint="10字以上。例：工場の閉鎖で産業構成が一時的に変わっているため"
        required
      />
    </Confirm>
  )
}
