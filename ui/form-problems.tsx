import { type Filled, fieldId } from './filled.ts'

/** The first thing on a form that came back; it takes the focus, and its links go to the fields. */
export function FormProblems(props: { form: string; filled: Filled }) {
  const { problems, rule, stale } = props.filled
  return (
    <>
      {stale && <Stale form={props.form} stale={stale} />}
      {rule && !stale && (
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
                {field ? <a href={`#${fieldId(props.form, field)}`}>{sentence}</a> : sentence}
              </li>
            ))}
          </ul>
          <p class="mini">入力した内容は消えていません。</p>
        </div>
      )}
    </>
  )
}

function Stale(props: { form: string; stale: NonNullable<Filled['stale']> }) {
  const { yours, theirs, original, labels, by, at } = props.stale
  const differing = Object.keys(labels).filter(
    (name) => (yours[name] ?? '') !== (theirs[name] ?? ''),
  )
  return (
    <div class="errors stale" role="alert" tabindex={-1} data-focus>
      <h2>{`あなたの入力中に、${by ?? 'ほかの人'}が保存しました`}</h2>
      <p>
        {`違うのは${differing.length}か所です。下の欄にはあなたの入力が残っています。残すほうにそろえて、もう一度保存してください。`}
      </p>
      <section class="scroll" tabindex={0} aria-label="二つの内容の比較">
        <table class="tbl mid">
          <thead>
            <tr>
              <th scope="col">項目</th>
              {original && <th scope="col">元の値</th>}
              <th scope="col">あなた</th>
              <th scope="col">{[by ?? 'ほかの人', at].filter(Boolean).join('　')}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((name) => (
              <tr>
                <th scope="row">{labels[name]}</th>
                {original && <td>{original[name] || '—'}</td>}
                <td>{yours[name] || '—'}</td>
                <td>
                  {theirs[name] || '—'}{' '}
                  <button
                    type="button"
                    class="btn xs sub"
                    data-take={fieldId(props.form, name)}
                    data-value={theirs[name] ?? ''}
                    aria-label={`${labels[name]}を、保存された値にする`}
                    hidden
                  >
                    この値にする
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
