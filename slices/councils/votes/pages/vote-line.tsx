import { voteText } from '../rules.ts'
import type { Vote } from '../tables.ts'

/** One vote as the minutes say it. */
export function VoteLine({ vote }: { vote: Vote }) {
  return (
    <p class="s14">
      <b>{`${vote.atTime}　${vote.motion}`}</b>
      <br />
      {voteText(vote)}
    </p>
  )
}
