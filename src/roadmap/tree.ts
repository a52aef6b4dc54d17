// What can be asked of a roadmap's tree, and which edits are there? Each has a file of its own.
export { branchAt, branchesThrough } from './branch-lines.ts';
export {
  type Annotation,
  type Naming,
  addBranch,
  annotate,
  describe,
  moveBranch,
  newRoadmap,
  noteBranch,
  removeBranch,
  renameBranch,
  renameRoadmap,
  setBinding,
} from './edit.ts';
export { type Grafted, graft } from './graft.ts';
export { makeMain, promote } from './promote.ts';
export { type Loss, remove, whatRemovalTakes } from './remove.ts';
export { type Taking, type Took, take } from './take.ts';
export {
  type TreeIndex,
  branchOf,
  childrenOf,
  indexOf,
  leaves,
  lineTo,
  nodeOf,
  subtreeOf,
  tipsAt,
} from './tree-index.ts';
