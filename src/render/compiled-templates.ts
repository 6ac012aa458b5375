/** The templates of the package, compiled: by kind and name. Empty here; the bundle fills it in (scripts/compile-templates.js). */
export const compiledTemplates: Readonly<Record<string, TemplateSpecification>> = {}
