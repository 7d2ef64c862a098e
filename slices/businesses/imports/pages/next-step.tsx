import type { Here, Visit } from '#platform'
import { Button, Form, LinkButton, Notice, RadioField, Section, Stack } from '#ui'
import * as at from '../addresses.ts'
import { somethingIsToBeDone, waitingFor } from '../rules.ts'
import type { Import } from '../tables.ts'
import { count } from './import-parts.tsx'

type Props = {
  here: Here
  made: Import
  /** The import that this one waits for. */
  before: Import | null
  filled: Visit['filled']
}

/** The one thing that is to be done next, by the state. */
export function NextStep(props: Props) {
  const { made } = props
  if (made.state === '受付')
    return (
      <Section title="次にすること">
        <p>
          {made.header.length}列の名簿を受け付けました。列の対応を確かめると、検査が始まります。
        </p>
        <LinkButton href={at.importColumns({ importId: made.id })} kind="pri">
          列の対応を確かめる
        </LinkButton>
      </Section>
    )
  if (made.state === '検査済') return <Checked {...props} />
  if (made.state === 'プレビュー') return <Ready {...props} />
  if (made.state === '実行中')
    return <Step {...props} to={at.pause} name="pause" submit="中断する" />
  if (made.state === '中断') return <Resume {...props} />
  return null
}

function Step({
  made,
  filled,
  to,
  name,
  submit,
}: Props & { to: (params: { importId: string }) => string; name: string; submit: string }) {
  return (
    <Form
      to={to({ importId: made.id })}
      name={name}
      filled={filled}
      version={made.version}
      submit={submit}
      inline
    />
  )
}

function Resume(props: Props) {
  if (props.made.queuedAt) return <Waiting {...props} />
  return (
    <Section title="中断しています">
      <p>
        {props.made.doneLine}行目まで取り込みました。再開できるのは、始めた人（
        {props.made.startedName}
        ）か係長です。
      </p>
      <Step {...props} to={at.resumption} name="resumption" submit="続きから再開する" />
    </Section>
  )
}

function Waiting({ here, before }: Props) {
  return (
    <Notice kind="info">
      {before
        ? `${waitingFor(before, here.now)}。終わると、続けて始まります。`
        : 'まもなく始まります。'}
    </Notice>
  )
}

function Checked(props: Props) {
  const { made, filled } = props
  const { id: importId } = made
  return (
    <Section
      title="検査の結果を確かめる"
      acts={<a href={at.importColumns({ importId })}>列の対応を直す</a>}
    >
      <Stack>
        {made.offered > 0 && !made.restoresZeros && (
          <Notice
            kind="warn"
            act={
              <Form
                to={at.restoredZeros({ importId })}
                name="zeros"
                filled={filled}
                version={made.version}
                inline
                acts={
                  <Button kind="sub" size="sm">
                    0を補って検査し直す
                  </Button>
                }
              />
            }
          >
            先頭の0が失われたらしい電話番号・郵便番号が、{count(made.offered)}
            か所あります。そのままでは誤りになります。
          </Notice>
        )}
        {made.restoresZeros && (
          <Notice kind="ok">先頭の0を{count(made.offered)}か所で補いました。</Notice>
        )}
        <Form
          to={at.preview({ importId })}
          name="preview"
          filled={filled}
          version={made.version}
          submit="プレビューへ進む"
        >
          {made.doubtful > 0 ? (
            <RadioField
              name="doubtfulAs"
              label={`よく似た事業者がある${count(made.doubtful)}行のうち、扱いを決めていない行`}
              value="left"
              options={[
                { value: 'left', label: '取り込まない', note: '理由の付いたCSVに入ります' },
                { value: 'another', label: '別の事業者として登録する' },
              ]}
              hint="一行ずつ決めるときは、上の「確認が必要」の数から開きます。"
            />
          ) : (
            <input type="hidden" name="doubtfulAs" value="left" />
          )}
        </Form>
      </Stack>
    </Section>
  )
}

function Ready(props: Props) {
  const { made, filled } = props
  if (made.queuedAt) return <Waiting {...props} />
  const again = <a href={at.importColumns({ importId: made.id })}>列の対応を直す</a>
  const ruling = somethingIsToBeDone(made.created + made.changed)
  if (ruling !== true)
    return (
      <Section title="取り込む" acts={again}>
        <Notice kind="info">
          {ruling.sentence}
          検査のあとで台帳が変わったときは、列の対応からもう一度検査してください。
        </Notice>
      </Section>
    )
  return (
    <Section title="取り込む" acts={again}>
      <p>
        新規{count(made.created)}件、更新{count(made.changed)}
        件を取り込みます。件数を押すと、一行ずつ、変わる項目の前と後を見られます。
      </p>
      <Form
        to={at.run({ importId: made.id })}
        name="run"
        filled={filled}
        version={made.version}
        submit="取り込む"
      >
        <RadioField
          name="newState"
          label="新しい事業者"
          value="仮登録"
          options={[
            { value: '仮登録', label: '仮登録で入れる', note: 'あとで一社ずつ確かめます' },
            {
              value: '登録',
              label: '登録として入れる',
              note: '名簿の内容と重複の候補を確かめた場合',
            },
          ]}
        />
      </Form>
    </Section>
  )
}
