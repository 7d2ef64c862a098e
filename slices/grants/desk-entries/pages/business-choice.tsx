import { Form, SearchField } from '#ui'

/** Finds the business by its name first: the register holds thousands. */
export function BusinessChoice(props: { to: string; words: string; found: number }) {
  const { to, words, found } = props
  return (
    <>
      <Form to={to} method="get" inline submit="事業者を探す">
        <SearchField name="q" label="事業者の名前" value={words} />
      </Form>
      <p class="hint">
        {words === ''
          ? '名前の一部で探すと、下の「事業者」で選べるようになります。'
          : found === 0
            ? `「${words}」を含む事業者はありません。`
            : `「${words}」を含む事業者${found}件を、下の「事業者」で選べます。`}
      </p>
    </>
  )
}
