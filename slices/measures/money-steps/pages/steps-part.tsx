import type { Child } from 'hono/jsx'
import type { Visit } from '#platform'
import { Confirm, Fact, Instant, Notice, Section, TextField } from '#ui'

type Taken = {
  readonly draftedAt: string
  readonly draftedName: string
  readonly decidedAt: string | null
  readonly decidedName: string | null
  readonly returnedAt: string | null
  readonly returnedName: string | null
  readonly returnReason: string
}

/** Who did what when; `children` are the steps between the draft and the decision. */
export function StepFacts({ one, children }: { one: Taken; children?: Child }) {
  return (
    <>
      <Fact term="起案">
        <Instant at={one.draftedAt} /> {one.draftedName}
      </Fact>
      {children}
      <Fact term="財政課の決定">
        {one.decidedAt && (
          <>
            <Instant at={one.decidedAt} /> {one.decidedName}
          </>
        )}
      </Fact>
      {one.returnedAt && (
        <Fact term="差戻し">
          <Instant at={one.returnedAt} /> {one.returnedName}　{one.returnReason}
        </Fact>
      )}
    </>
  )
}

type NextStepProps = {
  /** 「財政課の決定」 */
  readonly title: string
  /** 「決定する」, and what follows from it. */
  readonly verb: string
  readonly effect: string
  readonly to: string
  readonly returnTo: string
  readonly returnEffect: string
  readonly version: number
  readonly filled: Visit['filled']
}

/** The step that is this person's to take, or to send the paper back. */
export function NextStep(props: NextStepProps) {
  const { title, verb, effect, to, returnTo, returnEffect, version, filled } = props
  return (
    <Section title={title}>
      <Confirm
        open={verb}
        title={effect}
        to={to}
        submit={verb}
        name="step"
        version={version}
        filled={filled}
      />
      <Confirm
        open="差し戻す"
        title={returnEffect}
        to={returnTo}
        submit="差し戻す"
        name="return"
        version={version}
        filled={filled}
        danger
      >
        <TextField name="reason" label="差し戻す理由" required />
      </Confirm>
    </Section>
  )
}

/** A colleague was quicker and the form is gone: what was refused is said, with what was typed. */
export function TooLate({ filled }: { filled: Visit['filled'] }) {
  if (!filled?.rule) return null
  const { reason } = filled.values
  return (
    <Notice kind="bad">
      {filled.rule}
      {typeof reason === 'string' && reason !== '' && `（入力していた理由：${reason}）`}
    </Notice>
  )
}
