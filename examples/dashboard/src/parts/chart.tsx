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
import { type EChartsType, init, registerCustomSeries, use } from 'echarts/core';
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
  const chart = useRef<EChartsType | null>(null);
  // A chart speaks the language that it was made with; of options it takes a new one.
  useEffect(() => {
    const at = box.current;
    if (at === null) return;
    const made = init(at, null, { renderer: 'svg', locale: locale === 'zh' ? 'ZH' : 'EN' });
    chart.current = made;
    const sizes = new ResizeObserver(() => {
      if (made.getWidth() !== at.clientWidth || made.getHeight() !== at.clientHeight) made.resize();
    });
    sizes.observe(at);
    return () => {
      sizes.disconnect();
      made.dispose();
    };
  }, [locale]);
  useEffect(() => {
    chart.current?.setOption({ animation: false, ...option }, { notMerge: true });
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
