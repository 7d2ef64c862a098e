export { Refused } from '#ui'
