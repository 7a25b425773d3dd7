/** A strict consumer of the built types: every door is opened, and a value is spread and exported again. */
import { decimal, type Label } from 'hoshin';
import * as capability from 'hoshin/capability';
import * as foundation from 'hoshin/foundation';
import * as framework from 'hoshin/framework';
import * as goals from 'hoshin/goals';
import * as indicators from 'hoshin/indicators';
import * as interop from 'hoshin/interop';
import * as excel from 'hoshin/interop/excel';
import * as project from 'hoshin/interop/project';
import * as investment from 'hoshin/investment';
import * as organization from 'hoshin/organization';
import * as performance from 'hoshin/performance';
import * as plans from 'hoshin/plans';
import * as presets from 'hoshin/presets';
import * as processes from 'hoshin/processes';
import * as reviews from 'hoshin/reviews';
import * as risks from 'hoshin/risks';
import * as scoring from 'hoshin/scoring';
import * as testing from 'hoshin/testing';
import * as views from 'hoshin/views';
import * as echarts from 'hoshin/views/echarts';
import * as gantt from 'hoshin/views/gantt';

export const rooms = [
  capability,
  echarts,
  excel,
  foundation,
  framework,
  gantt,
  goals,
  indicators,
  interop,
  investment,
  organization,
  performance,
  plans,
  presets,
  processes,
  project,
  reviews,
  risks,
  scoring,
  testing,
  views,
];
const label: Label = { zh: '销售额', en: 'Sales' };
/** A brand must survive a declaration of the consumer's own. */
export const spread = { ...label, amount: decimal('1.50') };
