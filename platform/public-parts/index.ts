export {
  type PublicPart,
  publicPart,
  type TownAddress,
  townPidOf,
} from './public-part.ts'
export { rootOf } from './root-page.tsx'
