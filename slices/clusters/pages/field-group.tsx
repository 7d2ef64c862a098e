import type { Child } from 'hono/jsx'
import { Section, Stack } from '#ui'

/** Fields of a long form that belong together, under a heading of their own. */
export function FieldGroup(props: { title: string; note?: Child; children?: Child }) {
  return (
    <Section title={props.title} note={props.note}>
      <Stack wide>{props.children}</Stack>
    </Section>
  )
}
