import { type Filled, fieldId } from './filled.ts'

/** The first thing on a form that came back; it takes the focus, and its links go to the fields. */
export function FormProblems(props: { form: string; filled: Filled; takesFiles?: boolean }) {
  const { problems, rule, stale } = props.filled
  const isToldBelow = problems.some(({ sentence }) => sentence === rule)
  return (
    <>
      {stale && <Stale form={props.form} stale={stale} />}
      {rule && !stale && !isToldBelow && (
        <div class="errors" role="alert" tabindex={-1} data-focus>
          <h2>この内容では保存できません</h2>
          <p>{rule}</p>
        </div>
      )}
      {problems.length > 0 && (
        <div class="errors" role="alert" tabindex={-1} data-focus>
          <h2>{`保存できませんでした。直すところが${problems.length}つあります`}</h2>
          <ul>
            {problems.map(({ field, sentence }) => (
              <li>
                {field ? (
                  <a href={`#${fieldId(props.form, field)}`}>{ofItsRow(field, sentence)}</a>
                ) : (
                  sentence
                )}
              </li>
            ))}
          </ul>
          <p class="mini">
            入力した内容は消えていません。
            {props.takesFiles && 'ファイルは、もう一度選んでください。'}
          </p>
        </div>
      )}
    </>
  )
}

/** Of many rows, the one that is meant: at the field itself its label says so. */
function ofItsRow(field: string, sentence: string): string {
  const [, number] = /^rows\.(\d+)\./.exec(field) ?? []
  return number === undefined || /^\d+行目/.test(sentence)
    ? sentence
    : `${Number(number) + 1}行目：${sentence}`
}

function Stale(props: { form: string; stale: NonNullable<Filled['stale']> }) {
  const { yours, theirs, original, labels, words, by, at } = props.stale
  const isLeft = (name: string) =>
    original?.[name] !== undefined && original[name] === (yours[name] ?? '')
  const isTheirs = (name: string) => props.stale.theirsFirst?.includes(name) || isLeft(name)
  const first = (name: string) => (isTheirs(name) ? 'theirs' : 'mine')
  const called = (name: string, value = '') => words?.[name]?.[value] ?? value
  const facts = Object.entries(props.stale.facts ?? {})
  const differing = Object.keys(labels).filter(
    (name) => (yours[name] ?? '') !== (theirs[name] ?? ''),
  )
  return (
    <div class="errors stale" role="alert" tabindex={-1} data-focus>
      <h2>{`あなたの入力中に、${by ?? 'ほかの人'}が保存しました`}</h2>
      <p>
        {differing.length === 0
          ? facts.length > 0
            ? 'いまは次のようになっています。確かめてから、もう一度送ってください。'
            : 'この画面の内容に、違うところはありません。もう一度保存してください。'
          : `違うのは${differing.length}か所です。項目ごとに残すほうを選び、もう一度保存してください。下の欄にはあなたの入力が残っていて、「自分の内容」を選んだ項目は、欄の内容で保存します。${props.stale.theirsFirst?.length ? '先に保存された内容にだけある行は、はじめはそのまま残す側にしてあります。' : ''}${differing.some(isLeft) ? 'あなたが直していない項目は、はじめは先に保存された内容にしてあります。' : ''}`}
      </p>
      {facts.length > 0 && (
        <ul>
          {facts.map(([label, words]) => (
            <li>{`${label}：${words || '—'}`}</li>
          ))}
        </ul>
      )}
      {differing.length > 0 && (
        <section class="scroll folds" tabindex={0} aria-label="二つの内容の比較">
          <table class="tbl mid fold">
            <thead>
              <tr>
                <th scope="col">項目</th>
                {original && <th scope="col">元の値</th>}
                <th scope="col">自分の内容</th>
                <th scope="col">
                  先に保存された内容
                  {(by || at) && (
                    <small class="mut">{`（${[by, at].filter(Boolean).join('　')}）`}</small>
                  )}
                </th>
              </tr>
            </thead>
            <tbody>
              {differing.map((name) => (
                <tr>
                  <th scope="row" data-l="項目">
                    {labels[name]}
                  </th>
                  {original && <td data-l="元の値">{called(name, original[name]) || '—'}</td>}
                  <td data-l="自分の内容">
                    <Choice
                      name={name}
                      whose="mine"
                      label={labels[name]}
                      text={called(name, yours[name])}
                      isFirst={first(name) === 'mine'}
                    />
                  </td>
                  <td data-l="先の内容">
                    <Choice
                      name={name}
                      whose="theirs"
                      label={labels[name]}
                      text={called(name, theirs[name])}
                      value={theirs[name]}
                      isFirst={first(name) === 'theirs'}
                      field={fieldId(props.form, name)}
                    />
                    <input type="hidden" name={`_theirs.${name}`} value={theirs[name] ?? ''} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  )
}

/** Whose words stand; the edge puts them in, and a script into the field at once. */
function Choice(props: {
  name: string
  whose: 'mine' | 'theirs'
  label?: string
  text?: string
  /** What the field takes, where it is not what is told. */
  value?: string
  field?: string
  isFirst: boolean
}) {
  const { name, whose, label, text, value, field, isFirst } = props
  return (
    <label class="choice">
      <input
        type="radio"
        name={`_take.${name}`}
        value={whose}
        checked={isFirst}
        data-take={field}
        data-value={field && (value ?? '')}
        aria-label={`${label}：${whose === 'mine' ? '自分の内容' : '先に保存された内容'}（${text || '空'}）`}
      />
      <span>{text || '—'}</span>
    </label>
  )
}
