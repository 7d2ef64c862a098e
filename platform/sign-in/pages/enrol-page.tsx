import { BarePage, Form, Notice } from '#ui'
import type { Pending } from '../enrolment.ts'
import { EnrolParts } from './enrol-parts.tsx'

/** Led here after the password, where the city asks for a second factor and the person has none yet. */
export function EnrolPage(props: {
  name: string
  city: string
  login: string
  pending: Pending
  problem: string | null
}) {
  return (
    <BarePage title="認証アプリを登録する" eyebrow={`${props.name}さん　はじめに一度だけ`} wide>
      <p>
        この市では、パスワードのほかに認証アプリの数字で本人を確かめます。スマートフォンなどに認証アプリを入れてから、次の三つを順に行ってください。
      </p>
      {props.problem && <Notice kind="bad">{props.problem}</Notice>}
      <Form to="/sign-in/step" submit="登録して入る">
        <EnrolParts {...props} />
      </Form>
    </BarePage>
  )
}
