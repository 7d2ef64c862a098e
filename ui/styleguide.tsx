import { Page } from './page.tsx'

/** Every component in every state. */
export function StyleguidePage() {
  return <Page title="部品の見本" crumbs={[{ label: '部品の見本' }]} />
}
