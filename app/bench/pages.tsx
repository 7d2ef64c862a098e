import { Hono } from 'hono'
import { people, type SamplePerson } from '#platform/samples'
import { type Bench, timed } from './bench.ts'
import { type ServedHouse, servedHouse } from './served-house.ts'

type Shown = {
  readonly name: string
  readonly who: SamplePerson
  path(house: ServedHouse): Promise<string>
  /** Median of the server's time in ms; 10 where nothing else was promised. */
  readonly most?: number
}

const standing = (path: string) => async () => path

const demand = {
  sector: '03',
  demand: '100000',
  localPercent: '',
  ground: '受注の見込み（見本の試算）',
}

const pages: readonly Shown[] = [
  { name: 'page-city', who: people.officer, path: standing('/regions/18207') },
  {
    name: 'page-peers',
    who: people.officer,
    path: standing('/regions/18207/peers'),
    most: 50,
  },
  {
    name: 'page-effects',
    who: people.officer,
    path: standing(`/regions/18207/effects?${new URLSearchParams(demand)}`),
    most: 20,
  },
  { name: 'page-regions', who: people.officer, path: standing('/regions?q=%E9%AF%96') },
  { name: 'page-measures', who: people.officer, path: standing('/measures') },
  { name: 'page-thread', who: people.officer, path: standing('/thread') },
  { name: 'page-issues', who: people.officer, path: standing('/issues') },
  { name: 'page-desk', who: people.finance, path: busiestDesk },
]

/** The round with the most requests. */
async function busiestDesk({ engine }: ServedHouse): Promise<string> {
  const { rows } = await engine.asOwner(
    `select round_id from measures.requests where requested_at is not null
     group by round_id order by count(*) desc, round_id limit 1`,
    [],
  )
  return `/desk/rounds/${rows[0]?.round_id}`
}

const Row = ({ number }: { number: number }) => (
  <tr>
    <td>{number}</td>
    <td>
      <a href={`/rows/${number}`}>見本の行</a>
    </td>
  </tr>
)

/** A page of at least so many bytes and nothing else: no database, no sign-in, no frame. */
function barePage(bytes: number): Hono {
  const app = new Hono()
  const aRow = new TextEncoder().encode(String(<Row number={100} />)).length
  const count = Math.ceil(bytes / aRow)
  app.get('/', (c) =>
    c.html(
      <table>
        {Array.from({ length: count }, (_, number) => (
          <Row number={number} />
        ))}
      </table>,
    ),
  )
  return app
}

/** From the request to the whole answer, in this process: the time of the server and nothing else. */
const page = ({ name, who, path, most = 10 }: Shown): Bench => ({
  name,
  unit: 'ms',
  rounds: 200,
  limit: { p50: most },
  async open() {
    const house = await servedHouse()
    const person = house.as(who)
    const address = await path(house)
    const first = await person.get(address)
    if (first.status !== 200) throw new Error(`${address} answers ${first.status}`)
    const bare = barePage((await first.arrayBuffer()).byteLength)
    return {
      subject: timed(async () => (await person.get(address)).arrayBuffer(), 40),
      baselines: { 'bare page': timed(async () => (await bare.request('/')).arrayBuffer(), 40) },
    }
  },
})

export const pageBenches: readonly Bench[] = pages.map(page)
