import type { Child } from 'hono/jsx'
import type { Here } from '#platform'
import { type Filled, Notice, Page, Refused, SelectField } from '#ui'
import { call as callPage } from '../../calls/addresses.ts'
import { callLabel } from '../../calls/pages/call-table.tsx'
import type { Call } from '../../calls/tables.ts'
import { type SealState, sealSentence } from '../../criteria/rules.ts'
import { RoundTabs } from './round-tabs.tsx'

/** One part of the review of a call: its tabs, its name, and what was refused above all else; and the seal. */
export function RoundPage(props: {
  here: Here
  call: Call
  seal: SealState
  part: Parameters<typeof RoundTabs>[0]['current']
  title: string
  /** Behind the name of the scheme. */
  lede: string
  filled: Filled | null
  /** The forms that the page shows, and which so say themselves what was wrong. */
  forms: readonly string[]
  tags?: Child
  acts?: Child
  children?: Child
}) {
  const { here, call, seal, part, title, lede, filled, forms } = props
  const amiss = sealSentence(seal)
  return (
    <Page
      title={`${title}　${callLabel(call)}`}
      back={callPage({ callId: call.id })}
      lede={`${call.schemeName}。${lede}`}
      tags={props.tags}
      acts={props.acts}
    >
      <RoundTabs here={here} callId={call.id} current={part} />
      {amiss !== null && <Notice kind="bad">{amiss}</Notice>}
      <Refused filled={filled} forms={[...forms]} />
      {props.children}
    </Page>
  )
}

/** One paper of several, by its number and to whom it went. */
export function PaperChoice(props: {
  name: string
  label: string
  papers: readonly { readonly id: string; readonly label: string; readonly applicantName: string }[]
}) {
  const { name, label, papers } = props
  return (
    <SelectField
      name={name}
      label={label}
      required
      empty="選んでください"
      options={papers.map((one) => ({
        value: one.id,
        label: `${one.label}　${one.applicantName}`,
      }))}
    />
  )
}
