/** `<dialogue-table>` in JSX, for React 19: `import type {} from "dialogue-table/react"` once, anywhere in a project. */

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { DialogueTableAttributes, DialogueTableElement } from "./dialogue-table.js";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "dialogue-table": DetailedHTMLProps<HTMLAttributes<DialogueTableElement>, DialogueTableElement> & DialogueTableAttributes;
    }
  }
}
