/** What a forge calls a change that is asked for. */
export const pullNouns = 'pr, prs, pull request, pull requests, mr, mrs, merge request, merge requests'

/** What ends a label of issues: `Design issue`, `Board discussion`. */
export const issueNouns = 'issue, issues, ticket, tickets, discussion, discussions, pull, pulls'
