import { licences } from './licence.ts';
import type { LicenceKey } from './licence.ts';
import { daysOf } from './public-period.ts';
import type { PublicPeriod } from './public-period.ts';

type Described = { origin: string; province: string; licence: LicenceKey; periods: PublicPeriod[]; toldAt: Date | null };

const inBoth = (vi: string, en: string) => [{ '@value': vi, '@language': 'vi' }, { '@value': en, '@language': 'en' }];
const day = (value: string) => ({ '@type': 'xsd:date', '@value': value });
const frequency = 'http://publications.europa.eu/resource/authority/frequency/MONTHLY';
const language = 'http://publications.europa.eu/resource/authority/language/VIE';

/**
 * The public figures described for catalogues of open data (DCAT 3, with the properties that DCAT-AP 3 requires or recommends): one data set for each month
 * and quarter, each as a sheet and as JSON.
 */
export function catalogOf({ origin, province, licence, periods, toldAt }: Described): Record<string, unknown> {
  const page = `${origin}/so-lieu`;
  const publisher = { '@id': `${page}#publisher`, '@type': ['foaf:Agent', 'foaf:Organization'], 'foaf:name': inBoth(`Sở Công Thương ${province}`, `Department of Industry and Trade of ${province}`) };
  const files = [['csv', 'text/csv', 'CSV'], ['json', 'application/json', 'JSON']] as const;
  const dataset = ({ key, months }: PublicPeriod) => {
    const days = daysOf(months);
    return {
      '@id': `${page}/${key}#dataset`,
      '@type': 'dcat:Dataset',
      'dct:identifier': key,
      'dct:title': inBoth(`Hàng bán trên Chợ Phiên, ${key}`, `Goods sold on Chợ Phiên, ${key}`),
      'dct:description': inBoth('Giao dịch, giá trị và số hàng theo tỉnh, huyện cũ và xã. Ô có dưới 5 hộ được ẩn.', 'Transactions, their value and goods by province, former district and commune. Cells of fewer than five households are hidden.'),
      'dct:publisher': { '@id': publisher['@id'] },
      'dct:accrualPeriodicity': { '@id': frequency },
      'dct:language': { '@id': language },
      'dct:spatial': { '@type': 'dct:Location', 'skos:prefLabel': province },
      'dct:accessRights': { '@id': 'http://publications.europa.eu/resource/authority/access-right/PUBLIC' },
      ...(days && { 'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:startDate': day(days.from), 'dcat:endDate': day(days.to) } }),
      'dcat:theme': { '@id': 'http://publications.europa.eu/resource/authority/data-theme/ECON' },
      'dcat:keyword': [{ '@value': 'OCOP', '@language': 'vi' }, { '@value': 'nông sản', '@language': 'vi' }, { '@value': 'farm produce', '@language': 'en' }],
      'dcat:landingPage': { '@id': `${page}?period=${key}` },
      'dcat:distribution': files.map(([ending, type, format]) => ({
        '@id': `${page}/${key}.${ending}`,
        '@type': 'dcat:Distribution',
        'dct:title': format,
        'dcat:accessURL': { '@id': `${page}?period=${key}` },
        'dcat:downloadURL': { '@id': `${page}/${key}.${ending}` },
        'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${type}` },
        'dct:format': { '@id': `http://publications.europa.eu/resource/authority/file-type/${format}` },
        'dct:license': { '@id': licences[licence].address },
      })),
    };
  };
  return {
    '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/', foaf: 'http://xmlns.com/foaf/0.1/', skos: 'http://www.w3.org/2004/02/skos/core#', xsd: 'http://www.w3.org/2001/XMLSchema#' },
    '@graph': [
      {
        '@id': `${page}/catalog.jsonld`,
        '@type': 'dcat:Catalog',
        'dct:title': inBoth(`Số liệu mở của Chợ Phiên ${province}`, `Open figures of Chợ Phiên, ${province}`),
        'dct:description': inBoth('Những gì được bán trên chợ, theo tháng và quý.', 'What is sold on the market, by month and quarter.'),
        'dct:publisher': { '@id': publisher['@id'] },
        'dct:license': { '@id': licences[licence].address },
        'dct:language': { '@id': language },
        ...(toldAt && { 'dct:modified': { '@type': 'xsd:dateTime', '@value': toldAt.toISOString() } }),
        'foaf:homepage': { '@id': page },
        'dcat:dataset': periods.map(({ key }) => ({ '@id': `${page}/${key}#dataset` })),
      },
      publisher,
      ...periods.map(dataset),
    ],
  };
}
