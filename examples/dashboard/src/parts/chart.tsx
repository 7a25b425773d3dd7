import type { ChartOption } from 'hoshin/views/echarts';
import { ganttSeries } from 'hoshin/views/echarts';
import { CustomChart, HeatmapChart, LineChart, RadarChart } from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  MarkPointComponent,
  RadarComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { init, registerCustomSeries, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type ReactNode, useEffect, useRef } from 'react';
import { useDesk } from '../desk-context';

use([
  CustomChart,
  HeatmapChart,
  LineChart,
  RadarChart,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  MarkPointComponent,
  RadarComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapComponent,
  SVGRenderer,
]);
ganttSeries({ registerCustomSeries: registerCustomSeries as never });

interface Props {
  readonly name: string;
  readonly option: ChartOption;
  readonly height: number;
  /** The same as a table, for those who do not see the chart. */
  readonly children?: ReactNode;
}

/** A chart with a name, and its figures as a table below it. */
export function Chart({ name, option, height, children }: Props) {
  const { locale, t } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const at = box.current;
    if (at === null) return;
    const chart = init(at, null, { renderer: 'svg', locale: locale === 'zh' ? 'ZH' : 'EN' });
    chart.setOption({ animation: false, ...option });
    const sizes = new ResizeObserver(() => chart.resize());
    sizes.observe(at);
    return () => {
      sizes.disconnect();
      chart.dispose();
    };
  }, [option, locale]);
  return (
    <figure className="chart">
      <div ref={box} role="img" aria-label={name} style={{ height }} />
      {children !== undefined && (
        <details>
          <summary>{t.asTable}</summary>
          {children}
        </details>
      )}
    </figure>
  );
}
