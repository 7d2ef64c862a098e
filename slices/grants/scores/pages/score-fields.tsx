import { AreaField, Fact, Facts, ScaleField, Stack } from '#ui'
import type { Weighed } from '../rules.ts'

const marks = ['全く読み取れない', '根拠がない', '弱い', 'おおむね足りる', '具体的', 'とても具体的']

type Given = {
  readonly points: readonly (number | null)[]
  readonly comments: readonly string[]
}

/** A point and its reason for each criterion of the seal, by screen or from paper, of papers or an interview. */
export function ScoreFields(props: {
  criteria: readonly Weighed[]
  given: Given
  /** Below each reason. */
  hint: string
  /** Whether what is sent must be whole, or may be saved half. */
  sends: 'half' | 'whole'
}) {
  const { criteria, given, hint, sends } = props
  return (
    <Stack wide>
      {criteria.map((criterion, index) => (
        <Stack>
          <ScaleField
            name={`points${index + 1}`}
            label={`${index + 1}　${criterion.name}（配点${criterion.weight}）`}
            required
            value={given.points[index]}
            options={Array.from({ length: criterion.scaleMax + 1 }, (_, value) => ({
              value,
              label: String(value),
              note: criterion.scaleMax === 5 ? marks[value] : undefined,
            }))}
          />
          <AreaField
            name={`comment${index + 1}`}
            label={`「${criterion.name}」の理由`}
            rows={2}
            hint={hint}
            required={sends === 'whole'}
            value={given.comments[index]}
          />
        </Stack>
      ))}
    </Stack>
  )
}

/** The same to read, once nothing of it changes. */
export function ScoreFacts({ criteria, given }: { criteria: readonly Weighed[]; given: Given }) {
  return (
    <Facts>
      {criteria.map((criterion, index) => (
        <Fact term={`${criterion.name}（配点${criterion.weight}）`}>
          {`${given.points[index] ?? '点なし'}　${given.comments[index] ?? ''}`}
        </Fact>
      ))}
    </Facts>
  )
}
