import type { State } from '../model/status.ts'
import { dotString, mermaidLabel, oneLine } from './escape.ts'
import type { GraphData, GraphEdge, GraphNode } from './graph-data.ts'

/** How a state is drawn: by shape, colour and label, so that none of the three is needed alone. Colours: Okabe and Ito, light. */
interface Look {
  readonly fill: string
  readonly border: string
  readonly dot: string
  readonly open: string
  readonly close: string
}

const rounded = { dot: 'box, style="rounded,filled"', open: '("', close: '")' } as const
const box = { dot: 'box, style="filled"', open: '["', close: '"]' } as const
const slanted = { dot: 'parallelogram, style="filled"', open: '[/"', close: '"/]' } as const
const dashed = { dot: 'box, style="filled,dashed"', open: '["', close: '"]' } as const

const looks = {
  accepted: { fill: '#c7e9d9', border: '#00664b', ...box },
  draft: { fill: '#fdf3c4', border: '#7a6400', ...slanted },
  proposed: { fill: '#fbe3b5', border: '#8a5a00', ...rounded },
  deferred: { fill: '#fdf3c4', border: '#7a6400', ...slanted },
  rejected: { fill: '#f7cfc0', border: '#8f3400', ...dashed },
  withdrawn: { fill: '#f7cfc0', border: '#8f3400', ...dashed },
  deprecated: { fill: '#e4e4e4', border: '#4d4d4d', ...dashed },
  superseded: { fill: '#d5d8e8', border: '#3b4370', ...dashed },
  unknown: { fill: '#ffffff', border: '#000000', ...box },
  none: { fill: '#ffffff', border: '#000000', ...box },
} as const satisfies Record<State | 'none', Look>

const issueLook: Look = {
  fill: '#cfe4f5',
  border: '#00527f',
  dot: 'ellipse, style="filled"',
  open: '(["',
  close: '"])',
}
const missingLook: Look = {
  fill: '#ffffff',
  border: '#b00020',
  dot: 'octagon, style="dashed"',
  open: '{{"',
  close: '"}}',
}

const lookOf = ({ kind, state }: GraphNode): Look =>
  kind === 'issue' ? issueLook : kind === 'missing' ? missingLook : looks[state]
const className = ({ kind, state }: GraphNode): string => (kind === 'record' ? state : kind)

function linesOf({ kind, label, title, state }: GraphNode): string[] {
  if (kind === 'missing') return [`${oneLine(label)} (missing)`]
  return kind === 'issue'
    ? [oneLine(label), ...(title === '' ? [] : [`[${oneLine(title)}]`])]
    : [oneLine(label), oneLine(title), `[${state === 'none' ? 'no status' : state}]`]
}

const edgeLabel = ({ relation, partial }: GraphEdge): string => (partial ? `${relation} (in part)` : relation)

function mermaidNode(node: GraphNode): string {
  const { open, close } = lookOf(node)
  return `  ${node.id}${open}${linesOf(node).map(mermaidLabel).join('<br>')}${close}:::${className(node)}`
}

function mermaidClass(node: GraphNode): string {
  const { fill, border, dot } = lookOf(node)
  const dash = dot.includes('dashed') ? ',stroke-dasharray:5 3' : ''
  return `  classDef ${className(node)} fill:${fill},stroke:${border},color:#000000${dash}`
}

/** The graph as a Mermaid flowchart, which GitHub, GitLab, Gitea and Forgejo draw in Markdown. */
export function graphMermaid({ nodes, edges }: GraphData): string {
  const classes = [...new Set(nodes.map(mermaidClass))].sort()
  const arrows = edges.map(
    edge => `  ${edge.from} ${edge.partial ? '-.->' : '-->'}|"${edgeLabel(edge)}"| ${edge.to}`,
  )
  return `${['flowchart LR', ...nodes.map(mermaidNode), ...arrows, ...classes].join('\n')}\n`
}

function dotNode(node: GraphNode): string {
  const { fill, border, dot } = lookOf(node)
  return `  ${node.id} [label=${dotString(linesOf(node).join('\n'))}, shape=${dot}, fillcolor="${fill}", color="${border}"];`
}

function dotEdge(edge: GraphEdge): string {
  return `  ${edge.from} -> ${edge.to} [label=${dotString(edgeLabel(edge))}${edge.partial ? ', style=dashed' : ''}];`
}

/** The graph in Graphviz' language. */
export function graphDot({ nodes, edges }: GraphData): string {
  const head = [
    'digraph decisions {',
    '  rankdir=LR;',
    '  node [fontname="sans-serif", fontcolor="#000000"];',
    '  edge [fontname="sans-serif", fontsize=10];',
  ]
  return `${[...head, ...nodes.map(dotNode), ...edges.map(dotEdge), '}'].join('\n')}\n`
}

/** The graph as data for other tools. */
export function graphJson(data: GraphData): string {
  return `${JSON.stringify(data, null, 2)}\n`
}
