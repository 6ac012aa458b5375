import * as v from 'valibot'
import { severities } from '../model/finding.ts'
import { states } from '../model/status.ts'

const severity = v.picklist([...severities, 'off'])
const text = v.pipe(v.string(), v.minLength(1))

const tracker = v.strictObject({
  type: v.pipe(text, v.description('The kind of tracker, e.g. `paperclip`, `gitea`, `github`.')),
  keys: v.pipe(
    v.union([text, v.array(text)]),
    v.description('What its keys begin with: `GRO-`, `#`, or `owner/repo#`; one or several.'),
  ),
  url: v.optional(v.pipe(text, v.description('Address of the tracker.'))),
  project: v.optional(
    v.pipe(text, v.description('The project within it: `owner/repo`, a company or organisation, a file.')),
  ),
  cancelled: v.optional(v.pipe(v.array(text), v.description('Words of the tracker that mean cancelled.'))),
})

/** What a configuration file may hold. Unknown keys are problems, so that a misspelt one cannot pass unseen. */
export const configSchema = v.strictObject({
  $schema: v.optional(v.string()),
  dirs: v.optional(v.pipe(v.array(text), v.description('Folders of the logs, relative to this file.'))),
  exclude: v.optional(
    v.pipe(
      v.array(text),
      v.description(
        'Paths of pages or folders to leave out; `*` stands for any part of a name, `**` for any folders.',
      ),
    ),
  ),
  template: v.optional(v.pipe(text, v.description('Name or path of the template for `adr new`.'))),
  templates: v.optional(v.pipe(text, v.description("Folder of the project's own templates."))),
  trackers: v.optional(v.pipe(v.array(tracker), v.description('The trackers that own issue keys.'))),
  rules: v.optional(v.pipe(v.record(text, severity), v.description('Severity by rule id, or `off`.'))),
  requiredSections: v.optional(v.pipe(v.array(text), v.description('Sections that every record must have.'))),
  vocabulary: v.optional(
    v.strictObject({
      status: v.optional(
        v.pipe(v.record(text, v.picklist(states)), v.description('Further status words and what they mean.')),
      ),
      fields: v.optional(
        v.pipe(v.record(text, text), v.description('Further field names and the field they name.')),
      ),
    }),
  ),
  siteUrl: v.optional(v.pipe(text, v.description('Address under which the log is published.'))),
  issues: v.optional(
    v.strictObject({
      maxAge: v.optional(
        v.pipe(v.number(), v.minValue(1), v.description('Days after which a snapshot is outdated.')),
      ),
      implementedWithin: v.optional(
        v.pipe(
          v.number(),
          v.minValue(0),
          v.description('Days within which an accepted record is to be implemented; 0: not looked at.'),
        ),
      ),
      ignore: v.optional(
        v.pipe(
          v.array(
            v.strictObject({ key: text, reason: text, until: v.optional(v.pipe(v.string(), v.isoDate())) }),
          ),
          v.description('Issues whose findings are accepted, why, and until which day.'),
        ),
      ),
      backlink: v.optional(
        v.pipe(v.boolean(), v.description('Whether `adr issues backlink` may write to the trackers.')),
      ),
    }),
  ),
  lifecycle: v.optional(
    v.pipe(
      v.record(v.picklist(states), v.array(v.picklist(states))),
      v.description('Which states may follow a state; a state that is not named here may become any.'),
    ),
  ),
  mayChange: v.optional(
    v.pipe(
      v.array(text),
      v.description(
        'Sections of an accepted record that may still change, by title; its metadata always may.',
      ),
    ),
  ),
})

/** A configuration as written. */
export type ConfigInput = v.InferOutput<typeof configSchema>
