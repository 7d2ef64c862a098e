import type { Visit } from '#platform'
import { Button, Form, Instant, Section } from '#ui'
import * as at from '../addresses.ts'
import type { Removal } from '../tables.ts'

/** What was taken out, each with the button that puts it back. */
export function RemovalsList(props: {
  chainId: string
  removals: readonly Removal[]
  filled: Visit['filled']
}) {
  if (props.removals.length === 0) return null
  return (
    <Section title="消したもの" note="新しい順に20件まで。いつでも元に戻せます" id="removals">
      <ul class="mini">
        {props.removals.map(({ id, said, removedAt, removedName }) => (
          <li class="flex between" data-removal={id}>
            <span>
              {`${said}　`}
              <small class="mut">
                <Instant at={removedAt} form="short" />
                {`　${removedName}`}
              </small>
            </span>
            <Form
              to={at.restoration({ chainId: props.chainId, removalId: id })}
              name={`back-${id}`}
              filled={props.filled}
              inline
            >
              <Button kind="sub" size="xs" label={`${said}を元に戻す`}>
                元に戻す
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  )
}
