/*
 * The reference kernel (参照内核): the same settlement written by hand in C, to
 * see how far the engine is from what the machine can do. Two passes over the
 * cases with a thread to each part of the rows: look up the group and count it,
 * then points, zone and sums. Doubles do the work where they can be proved
 * right; what lies beside a half or an edge is taken again in 128 bits, as in the
 * engine. It writes the group, the points and the zone of every case, as the
 * engine does.
 *
 * Arguments: folder, repeats, threads. One line of JSON on standard output.
 */
#define _POSIX_C_SOURCE 200809L
#include <math.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef __int128 wide;

enum { NO_GROUP = 65535, MIN_CELL = 5, MAX_THREADS = 8, NONE = 5 };
enum { NORMAL, LOW, HIGH, EXTREME, BLANK };

typedef struct { double cost, n; } Sum;
typedef struct { double n, points, cost, fund; } Cell;
/* Points S, and r = cost * inverse; for a cell of few cases the inverse still lacks H. */
typedef struct { double s, inverse; int few; } Price;

static long rows, codes, hospitals, groups;
static uint16_t *code, *hospital, *los, *group_of_code, *case_group;
static uint8_t *scheme, *month, *method_of_code, *level, *case_zone;
static int32_t *cost, *fund;
static double *coefficient, *numbers, *case_points;
static uint16_t *entry; /* group by code; groups = blank, groups + 1 = not DIP */
static Sum *sums[MAX_THREADS];
static Cell *cells[MAX_THREADS];
static Price *prices;
static int threads;
static pthread_barrier_t barrier;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec * 1e-6;
}

static void *column(const char *folder, const char *name, long *bytes) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s.bin", folder, name);
  FILE *file = fopen(path, "rb");
  if (!file) { perror(path); exit(1); }
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  void *data = malloc(size);
  if (fread(data, 1, size, file) != (size_t)size) { perror(path); exit(1); }
  fclose(file);
  if (bytes) *bytes = size;
  return data;
}

static wide half_up(wide num, wide den) { return (2 * num + den) / (2 * den); }

/* ---- cases ---- */

static void count(int t) {
  long from = rows * t / threads, to = rows * (t + 1) / threads;
  Sum *own = sums[t];
  memset(own, 0, (groups + 2) * 3 * sizeof *own);
  for (long i = from; i < to; i++) {
    int h = hospital[i];
    if (h == 65535) { case_group[i] = groups + 1; continue; }
    int g = entry[code[i]];
    case_group[i] = g;
    if (cost[i] <= 0 || los[i] < 1) continue;
    Sum *sum = own + g * 3 + level[h] - 1;
    sum->cost += cost[i];
    sum->n += 1;
  }
}

/* S of every group, and the mean of every group and level; once for all threads. */
static void price(void) {
  wide all = 0, n = 0;
  for (int t = 1; t < threads; t++)
    for (long k = 0; k < (groups + 1) * 3; k++) {
      sums[0][k].cost += sums[t][k].cost;
      sums[0][k].n += sums[t][k].n;
    }
  for (long k = 0; k < (groups + 1) * 3; k++) {
    all += (wide)sums[0][k].cost;
    n += (wide)sums[0][k].n;
  }
  double scale = 1e7 * (double)n / (double)all;
  for (long g = 0; g < groups; g++) {
    Sum *sum = sums[0] + g * 3;
    double c = sum[0].cost + sum[1].cost + sum[2].cost;
    double m = sum[0].n + sum[1].n + sum[2].n;
    double s = 0;
    if (m > 0) {
      double q = c / m * scale, whole = floor(q), beside = q - whole - 0.5;
      s = fabs(beside) > 1e-9 + q * 1e-14
        ? whole + (beside > 0)
        : (double)half_up((wide)1e7 * (wide)c * n, (wide)m * all);
    }
    for (int l = 0; l < 3; l++) {
      int few = sum[l].n < MIN_CELL;
      prices[g * 3 + l] = (Price){
        s, few ? (c > 0 ? m / c * 1e4 : 0) : sum[l].n / sum[l].cost, few };
    }
  }
}

/* Beside a half or an edge: exact. */
static double exactly(int g, int l, double h, wide c, uint8_t *zone) {
  Sum *sum = sums[0] + g * 3;
  wide s = (wide)prices[g * 3 + l].s, num, den;
  if (prices[g * 3 + l].few) {
    num = (wide)(sum[0].cost + sum[1].cost + sum[2].cost) * (wide)h;
    den = (wide)(sum[0].n + sum[1].n + sum[2].n) * 10000;
  } else {
    num = (wide)sum[l].cost;
    den = (wide)sum[l].n;
  }
  wide r = c * den;
  wide excess = 2 * r < num ? r : r > 2 * num ? r - num : num;
  *zone = 2 * r < num ? LOW : r > 5 * num ? EXTREME : r > 2 * num ? HIGH : NORMAL;
  return (double)half_up(s * (wide)h * excess, num * 10000);
}

static void score(int t) {
  long from = rows * t / threads, to = rows * (t + 1) / threads;
  Cell *own = cells[t];
  memset(own, 0, hospitals * 24 * sizeof *own);
  const double per_fen[2] = { 1e4 * numbers[2] / numbers[1],
                              1e4 * numbers[18] / numbers[17] };
  for (long i = from; i < to; i++) {
    int g = case_group[i];
    if (g > groups) { case_points[i] = 0; case_zone[i] = NONE; continue; }
    int at = hospital[i], sch = scheme[i];
    double c = cost[i], points;
    uint8_t zone;
    if (g == groups || prices[g * 3].s == 0) {
      double q = c * per_fen[sch], whole = floor(q), beside = q - whole - 0.5;
      points = fabs(beside) > 1e-9 + q * 1e-15
        ? whole + (beside > 0)
        : (double)half_up((wide)c * 10000 * (wide)numbers[2 + sch * 16],
                          (wide)numbers[1 + sch * 16]);
      zone = BLANK;
    } else {
      int l = level[at] - 1;
      Price p = prices[g * 3 + l];
      double h = coefficient[at];
      double r = c * (p.few ? p.inverse / h : p.inverse);
      if (r > 0.5 + 1e-9 && r < 2 - 1e-9) {
        points = (double)(((int64_t)(p.s * h) + 5000) / 10000);
        zone = NORMAL;
      } else {
        double q = p.s * h * 1e-4 * (r < 1 ? r : r - 1);
        double whole = floor(q), beside = q - whole - 0.5;
        zone = r < 1 ? LOW : r > 5 ? EXTREME : HIGH;
        points = whole + (beside > 0);
        if (fabs(beside) <= 1e-9 + (q + p.s) * 4e-15 || fabs(r - 0.5) <= 1e-9 ||
            fabs(r - 2) <= 1e-9 || fabs(r - 5) <= 1e-9)
          points = exactly(g, l, h, (wide)c, &zone);
      }
    }
    case_points[i] = points;
    case_zone[i] = zone;
    Cell *cell = own + (at * 2 + sch) * 12 + month[i];
    cell->n += 1;
    cell->points += points;
    cell->cost += c;
    cell->fund += fund[i];
  }
}

static void *work(void *arg) {
  int t = (int)(intptr_t)arg;
  count(t);
  pthread_barrier_wait(&barrier);
  if (t == 0) price();
  pthread_barrier_wait(&barrier);
  score(t);
  return NULL;
}

/* ---- the ledger, 200 institutions: whole fen, largest remainders ---- */

typedef struct { wide rest; long h; } Rest;

static int by_rest(const void *a, const void *b) {
  const Rest *x = a, *y = b;
  return x->rest != y->rest ? (x->rest > y->rest ? -1 : 1) : (x->h > y->h) - (x->h < y->h);
}

static void share(double total, const double *weight, long n, double *out) {
  Rest *rest = malloc(n * sizeof *rest);
  wide sum = 0;
  double left = total;
  for (long h = 0; h < n; h++) { sum += (wide)weight[h]; out[h] = 0; }
  for (long h = 0; h < n && sum > 0; h++) {
    wide product = (wide)total * (wide)weight[h];
    out[h] = (double)(product / sum);
    rest[h] = (Rest){ product % sum, h };
    left -= out[h];
  }
  if (sum > 0) {
    qsort(rest, n, sizeof *rest, by_rest);
    for (long i = 0; left-- > 0; i++) out[rest[i].h] += 1;
  }
  free(rest);
}

/* gross, deposit, standard, clear, shared, transfer: six rows of institutions a scheme. */
static double *settled[2];

static void settle(const Cell *all, int s) {
  const double *given = numbers + 1 + s * 16;
  double fund_dip = given[2], reserve = given[3];
  long n = hospitals;
  double *gross = settled[s], *deposit = gross + n, *standard = deposit + n;
  double *clear = standard + n, *shared = clear + n, *transfer = shared + n;
  double *points = calloc(n * 4, sizeof *points), *booked = points + n;
  double *due = booked + n, *weight = due + n;
  memset(gross, 0, 2 * n * sizeof *gross);
  for (int m = 0; m < 12; m++) {
    double sum = 0;
    for (long h = 0; h < n; h++) {
      const Cell *cell = all + (h * 2 + s) * 12 + m;
      weight[h] = cell->fund;
      sum += cell->fund;
      points[h] += cell->points;
      booked[h] += cell->fund;
    }
    if (sum > given[4 + m]) share(given[4 + m], weight, n, due);
    else memcpy(due, weight, n * sizeof *due);
    for (long h = 0; h < n; h++) {
      gross[h] += due[h];
      deposit[h] += (double)half_up((wide)due[h], 20);
    }
  }
  share(fund_dip, points, n, standard);
  double asked = 0;
  for (long h = 0; h < n; h++) {
    wide d = (wide)standard[h], j = (wide)booked[h];
    clear[h] = d == 0 || j > d || 5 * j >= 4 * d ? (double)d : (double)j;
    wide top = 10 * j < 11 * d ? 10 * j : 11 * d;
    weight[h] = j > d ? (double)((top - 10 * d) * 3) : 0;
    asked += weight[h];
  }
  if (asked > reserve * 50) share(reserve, weight, n, shared);
  else for (long h = 0; h < n; h++) shared[h] = (double)half_up((wide)weight[h], 50);
  for (long h = 0; h < n; h++)
    transfer[h] = clear[h] + shared[h] - (gross[h] - deposit[h]);
  free(points);
}

static void print_column(const char *name, const double *values, long n, long step) {
  printf("\"%s\":[", name);
  for (long i = 0; i < n; i++) printf("%s%.0f", i ? "," : "", values[i * step]);
  printf("]");
}

int main(int argc, char **argv) {
  if (argc < 4) return 2;
  const char *folder = argv[1];
  int repeats = atoi(argv[2]);
  threads = atoi(argv[3]);
  long bytes;
  code = column(folder, "cases.code", NULL);
  hospital = column(folder, "cases.hospital", NULL);
  scheme = column(folder, "cases.scheme", &rows);
  month = column(folder, "cases.month", NULL);
  los = column(folder, "cases.los", NULL);
  cost = column(folder, "cases.cost", NULL);
  fund = column(folder, "cases.fund", NULL);
  group_of_code = column(folder, "codes.group", NULL);
  method_of_code = column(folder, "codes.method", &codes);
  level = column(folder, "hospitals.level", &hospitals);
  coefficient = column(folder, "hospitals.coefficient", NULL);
  numbers = column(folder, "numbers.number", &bytes);
  groups = (long)numbers[0];
  case_group = malloc(rows * sizeof *case_group);
  case_points = malloc(rows * sizeof *case_points);
  case_zone = malloc(rows);
  prices = malloc(groups * 3 * sizeof *prices);
  entry = malloc(codes * sizeof *entry);
  for (long c = 0; c < codes; c++)
    entry[c] = method_of_code[c] != 0 ? groups + 1
      : group_of_code[c] == NO_GROUP ? groups : group_of_code[c];
  for (int t = 0; t < threads; t++) {
    sums[t] = malloc((groups + 2) * 3 * sizeof **sums);
    cells[t] = malloc(hospitals * 24 * sizeof **cells);
  }
  for (int s = 0; s < 2; s++) settled[s] = malloc(hospitals * 6 * sizeof **settled);
  pthread_barrier_init(&barrier, NULL, threads);
  printf("{\"version\":\"%s\",\"ms\":[", __VERSION__);
  for (int r = 0; r < repeats; r++) {
    double start = now();
    pthread_t other[MAX_THREADS];
    for (int t = 1; t < threads; t++)
      pthread_create(other + t, NULL, work, (void *)(intptr_t)t);
    work((void *)0);
    for (int t = 1; t < threads; t++) {
      pthread_join(other[t], NULL);
      for (long k = 0; k < hospitals * 24; k++) {
        cells[0][k].n += cells[t][k].n;
        cells[0][k].points += cells[t][k].points;
        cells[0][k].cost += cells[t][k].cost;
        cells[0][k].fund += cells[t][k].fund;
      }
    }
    for (int s = 0; s < 2; s++) settle(cells[0], s);
    printf("%s%.3f", r ? "," : "", now() - start);
  }
  printf("],\"answer\":{");
  const char *names[] = { "cases", "points", "cost", "fund" };
  for (int c = 0; c < 4; c++) {
    print_column(names[c], (double *)cells[0] + c, hospitals * 24, 4);
    printf(",");
  }
  printf("\"schemes\":[");
  const char *sheet[] = { "gross", "deposit", "standard", "clear", "shared", "transfer" };
  for (int s = 0; s < 2; s++) {
    printf(s ? ",{" : "{");
    for (int c = 0; c < 6; c++) {
      print_column(sheet[c], settled[s] + c * hospitals, hospitals, 1);
      printf(c < 5 ? "," : "}");
    }
  }
  uint64_t check[4] = { 0 };
  for (long i = 0; i < rows; i++) {
    check[0] += (uint64_t)case_points[i] * (uint64_t)(i % 997);
    check[1] += (uint64_t)case_points[i] * (uint64_t)(i % 1009);
    check[2] += (case_group[i] < groups ? case_group[i] + 1u : 0u) * (uint64_t)(i % 997);
    check[3] += (uint64_t)(NONE - case_zone[i]) * (uint64_t)(i % 997);
  }
  printf("],\"checks\":[\"%llu\",\"%llu\",\"%llu\",\"%llu\"]}}\n",
         (unsigned long long)check[0], (unsigned long long)check[1],
         (unsigned long long)check[2], (unsigned long long)check[3]);
  return 0;
}
