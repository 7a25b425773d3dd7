import type { Id } from '../foundation/index.ts';
import type { SuccessCriteria, SuccessJudgement, TrackedInvestment } from '../investment/index.ts';
import type { Figures } from './figures.ts';
import type { ProjectsFound } from './findings.ts';
import { followedProject, judgedProject } from './project-findings.ts';
import type { FollowedInvestment } from './project-plans.ts';
import type { Scope, Setting } from './setting.ts';

/** What was found of projects, each beside what it was found for. */
export interface ProjectLook {
  readonly criteria: readonly { readonly asked: SuccessCriteria; readonly found: SuccessJudgement | null }[];
  readonly investments: readonly { readonly asked: FollowedInvestment; readonly found: TrackedInvestment | null }[];
}

/** Looks at all projects in scope that are judged or followed. */
export function lookAtProjects(setting: Setting, inScope: Scope, own: Figures['own']): ProjectLook {
  const { framework } = setting;
  const inside = ({ project }: { readonly project: Id }): boolean => inScope.hasEntity(project);
  return {
    criteria: framework.criteria.filter(inside).map((asked) => ({ asked, found: judgedProject(asked, setting, own) })),
    investments: framework.investments
      .filter(inside)
      .map((asked) => ({ asked, found: followedProject(asked, setting, own) })),
  };
}

/** Looks again at the projects that something moved. */
export function projectsAgain(
  look: ProjectLook,
  setting: Setting,
  own: Figures['own'],
  isMoved: (entity: Id, indicators: readonly Id[]) => boolean,
): ProjectLook {
  return {
    criteria: look.criteria.map((one) => {
      const ids = one.asked.dimensions.map(({ id }) => id);
      return isMoved(one.asked.project, ids) ? { ...one, found: judgedProject(one.asked, setting, own) } : one;
    }),
    investments: look.investments.map((one) => {
      const ids = Object.values(one.asked.actuals);
      return isMoved(one.asked.project, ids) ? { ...one, found: followedProject(one.asked, setting, own) } : one;
    }),
  };
}

/** What was found, without what could not be. */
export function projectsFound({ criteria, investments }: ProjectLook): ProjectsFound {
  return {
    criteria: criteria.flatMap(({ found }) => found ?? []),
    investments: investments.flatMap(({ found }) => found ?? []),
  };
}
