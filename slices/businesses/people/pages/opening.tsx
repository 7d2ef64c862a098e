import type { Visit } from '#platform'
import { AreaField, Form, Section } from '#ui'

/** Asks for the purpose that opens the people of a business for half an hour. */
export function Opening({ to, filled }: { to: string; filled: Visit['filled'] }) {
  return (
    <Section title="名前・年齢・後継の状態を開く" note="30分間。操作の記録に残ります">
      <Form to={to} name="open" filled={filled} submit="目的を残して開く">
        <AreaField
          name="reason"
          label="見る目的"
          rows={2}
          hint="例：12月の訪問の準備のため"
          required
        />
      </Form>
    </Section>
  )
}
