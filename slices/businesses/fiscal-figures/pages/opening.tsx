import type { Visit } from '#platform'
import { AreaField, Form, Section } from '#ui'

/** Asks for the purpose that opens figures and sales of a business for half an hour. */
export function Opening({ to, filled }: { to: string; filled: Visit['filled'] }) {
  return (
    <Section title="金額・人数・割合を開く" note="30分間。操作の記録に残ります">
      <Form to={to} name="open" filled={filled} submit="目的を残して開く">
        <AreaField
          name="reason"
          label="見る目的"
          rows={2}
          hint="例：設備更新補助金の相談の準備のため"
          required
        />
      </Form>
    </Section>
  )
}
