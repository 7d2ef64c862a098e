import type { Context } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { renderPage } from '#ui'
import {
  bareFrame,
  csrfOf,
  type Flat,
  insistOurOwnForm,
  readTypedForm,
  saidBefore,
  sourceOf,
} from '../edge/index.ts'
import type { House } from '../house.ts'
import { citizenOf } from '../person.ts'
import { within } from '../within.ts'
import type { InCity } from './flow.ts'

/** What every way before a session needs: a transaction in a city, a page, a form of ours. */
export type Door = ReturnType<typeof doorOf>

export function doorOf(house: House) {
  return {
    house,
    https: house.https,

    /** Nobody's transaction in a city; the handlers themselves find out who it is. */
    inCity(c: Context, city: number): InCity {
      return (mode, work) =>
        within(
          house,
          {
            city,
            mode,
            requestId: c.get('requestId'),
            source: sourceOf(c),
            person: async () => citizenOf(city),
          },
          work,
        )
    },

    draw(c: Context, page: JSX.Element, status: 200 | 403 | 410 | 422 | 429 | 503 = 200) {
      const said = saidBefore(c)
      const frame = {
        ...bareFrame,
        csrf: csrfOf(c, house.https),
        flash: said ? { kind: 'ok' as const, text: said } : null,
        assets: house.assets,
      }
      return c.html(renderPage(frame, page), status)
    },

    /** @throws {Invalid} it is not a form of this visit */
    async typed(c: Context): Promise<Flat> {
      const { flat } = await readTypedForm(c.req)
      insistOurOwnForm(c, house.https, flat)
      return flat
    },
  }
}

/** One text of a form, or ''. */
export function textOf(flat: Flat, name: string): string {
  const value = flat[name]
  return typeof value === 'string' ? value : ''
}
