/*
 * The reference kernel of generation (参照内核：参保人、就医、住院): draws people,
 * illness and stays of the same shape as the engine by hand-written C, one thread,
 * to see how far the engine is from what the machine can do.
 *
 * What it does: for every person nine words of sfc32: age and sex, scheme, county,
 * eight chronic states, frailty, day of leaving; a count of episodes by inversion;
 * six words an episode: disease, code, day, severity, need, length of stay; two
 * words of threefry-2x32-20 a stay: hospital by county and severity, cost, length.
 * What it does not: years that people live through, known states, readmissions and
 * planned sessions, epidemics, distance and price in the choice of a hospital,
 * beds, inflow and outflow. Its tables have the engine's sizes and made-up values.
 *
 * Arguments: persons, repeats. One line of JSON on standard output: nanoseconds a
 * person (persons) and a case (need, treat), the best of the repeats.
 */
#define _POSIX_C_SOURCE 200809L
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { BLOCK = 4096, BANDS = 38, DISEASES = 300, COUNTIES = 18, ROOM = BLOCK * 4 };

typedef struct { uint32_t a, b, c, d; } Stream;
typedef struct { int bits; int32_t *threshold; uint16_t *alias; } Alias;

static inline uint32_t left(uint32_t x, int r) { return x << r | x >> (32 - r); }

static inline uint32_t next(Stream *s) {
  uint32_t t = s->a + s->b + s->d++;
  s->a = s->b ^ s->b >> 9;
  s->b = s->c + (s->c << 3);
  s->c = left(s->c, 21) + t;
  return t;
}

static inline void threefry(uint32_t k0, uint32_t k1, uint32_t *px, uint32_t *py) {
  static const int turn[8] = { 13, 15, 26, 6, 17, 29, 16, 24 };
  const uint32_t key[3] = { k0, k1, 0x1bd11bdau ^ k0 ^ k1 };
  uint32_t x = *px + k0, y = *py + k1;
#pragma GCC unroll 5
  for (int round = 0; round < 5; round++) {
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++) {
      x += y;
      y = left(y, turn[(round & 1) * 4 + i]) ^ x;
    }
    x += key[(round + 1) % 3];
    y += key[(round + 2) % 3] + round + 1;
  }
  *px = x;
  *py = y;
}

static Stream stream(uint32_t stage, uint32_t block) {
  uint32_t a = block, b = 0, c = block, d = 1;
  threefry(42, stage, &a, &b);
  threefry(42, stage, &c, &d);
  Stream s = { a, b, c, 1 };
  for (int i = 0; i < 12; i++) next(&s);
  return s;
}

static inline int draw(const Alias *t, int table, uint32_t word) {
  int slot = word >> (32 - t->bits), at = (table << t->bits) + slot;
  int32_t own = ((int32_t)((word * 0x9e3779b1u) >> 8) - t->threshold[at]) >> 31;
  return (slot & own) | (t->alias[at] & ~own);
}

/* Alias tables of made-up weights: Walker's method. */
static Alias tables(int count, int values, int bits, Stream *s) {
  int size = 1 << bits;
  Alias t = { bits, malloc(sizeof(int32_t) * size * count), malloc(sizeof(uint16_t) * size * count) };
  double *p = malloc(sizeof *p * size);
  int *small = malloc(sizeof *small * size), *large = malloc(sizeof *large * size);
  for (int k = 0; k < count; k++) {
    double sum = 0;
    for (int i = 0; i < size; i++) sum += p[i] = i < values ? (next(s) >> 8) / (10.0 + i) : 0;
    int ns = 0, nl = 0;
    for (int i = 0; i < size; i++) {
      p[i] *= size / sum;
      if (p[i] < 1) small[ns++] = i; else large[nl++] = i;
    }
    while (ns && nl) {
      int a = small[--ns], b = large[--nl];
      t.threshold[k * size + a] = (int32_t)(p[a] * 16777216);
      t.alias[k * size + a] = b;
      p[b] -= 1 - p[a];
      if (p[b] < 1) small[ns++] = b; else large[nl++] = b;
    }
    while (ns) { int a = small[--ns]; t.threshold[k * size + a] = 1 << 24; t.alias[k * size + a] = a; }
    while (nl) { int a = large[--nl]; t.threshold[k * size + a] = 1 << 24; t.alias[k * size + a] = a; }
  }
  free(p); free(small); free(large);
  return t;
}

static Alias age_sex, county_of, disease_of, code_of, day_of, hospital_of;
static int32_t scheme_at[128], chronic_at[128 * 8], leave_at[128], severe_at[DISEASES * 2];
static float frail[2048], need_of[2048], stay_of[2048], rate[BANDS], multiple[256];
static float zero[16385], mean_cost[DISEASES * 64], mean_stay[DISEASES], level_cost[256];

static struct { uint8_t age[BLOCK], sex[BLOCK], scheme[BLOCK], county[BLOCK], chronic[BLOCK]; uint16_t leaves[BLOCK]; float frailty[BLOCK]; } people;
static struct { uint32_t person[ROOM]; uint8_t serial[ROOM], severity[ROOM]; uint16_t day[ROOM], disease[ROOM], code[ROOM]; float need[ROOM], stay[ROOM]; } ill;
static struct { uint16_t hospital[ROOM], los[ROOM], code[ROOM]; int32_t cost[ROOM]; } stays;

static void prepare(void) {
  Stream s = stream(9, 0);
  age_sex = tables(1, 202, 8, &s);
  county_of = tables(1, COUNTIES, 5, &s);
  disease_of = tables(BANDS, DISEASES, 9, &s);
  code_of = tables(DISEASES, 40, 6, &s);
  day_of = tables(4, 365, 9, &s);
  hospital_of = tables(COUNTIES * 3, 200, 8, &s);
  for (int a = 0; a < 128; a++) {
    scheme_at[a] = a < 18 ? 0 : 20000;
    leave_at[a] = a * a / 8;
    for (int k = 0; k < 8; k++) chronic_at[a * 8 + k] = a * a * (k + 1) / 4;
  }
  for (int i = 0; i < DISEASES * 2; i++) severe_at[i] = i & 1 ? 60000 : 40000;
  for (int i = 0; i < 2048; i++) {
    double u = (i + 0.5) / 2048, z = log(u / (1 - u)) * 0.55;
    frail[i] = (float)exp(0.7 * z - 0.25);
    need_of[i] = stay_of[i] = (float)exp(0.55 * z - 0.15);
  }
  for (int b = 0; b < BANDS; b++) rate[b] = 0.072f + 0.0108f * b;
  for (int m = 0; m < 256; m++) multiple[m] = 1 + 0.2f * __builtin_popcount(m);
  for (int i = 0; i <= 16384; i++) zero[i] = (float)exp(-i / 4096.0);
  for (int i = 0; i < DISEASES * 64; i++) mean_cost[i] = 300000 + (next(&s) >> 12);
  for (int i = 0; i < DISEASES; i++) mean_stay[i] = 4 + (next(&s) >> 29);
  for (int i = 0; i < 256; i++) level_cost[i] = i < 12 ? 1.25f : i < 60 ? 0.95f : 0.7f;
}

static void draw_people(uint32_t block, int n) {
  Stream s = stream(1, block);
  for (int i = 0; i < n; i++) {
    int v = draw(&age_sex, 0, next(&s)), age = v >> 1;
    people.age[i] = age;
    people.sex[i] = v & 1;
    people.scheme[i] = (int)(next(&s) & 0xffff) >= scheme_at[age];
    people.county[i] = draw(&county_of, 0, next(&s));
    unsigned m = 0;
    for (int q = 0; q < 4; q++) {
      uint32_t w = next(&s);
      m |= (unsigned)((int)(w >> 16) < chronic_at[age * 8 + 2 * q]) << (2 * q);
      m |= (unsigned)((int)(w & 0xffff) < chronic_at[age * 8 + 2 * q + 1]) << (2 * q + 1);
    }
    people.chronic[i] = m;
    people.frailty[i] = frail[next(&s) >> 21];
    uint32_t w = next(&s);
    people.leaves[i] = (int)(w & 0xffff) < leave_at[age] ? (w >> 16) % 365 : 0xffff;
  }
}

static int draw_illness(uint32_t block, int n) {
  Stream s = stream(2, block), d = stream(3, block);
  int q = 0;
  for (int i = 0; i < n; i++) {
    double u = next(&s) * 0x1p-32;
    int band = people.age[i] / 5, row = (band > 18 ? 18 : band) * 2 + people.sex[i];
    float mean = rate[row] * people.frailty[i] * multiple[people.chronic[i]];
    int step = (int)(mean * 4096 + 0.5f);
    double p = zero[step > 16384 ? 16384 : step];
    for (int k = 0; u >= p && k < 12; k++) {
      u -= p;
      p *= mean / (k + 1);
      int disease = draw(&disease_of, row, next(&d));
      ill.person[q] = i;
      ill.serial[q] = k;
      ill.disease[q] = disease;
      ill.code[q] = disease * 64 + draw(&code_of, disease, next(&d));
      ill.day[q] = draw(&day_of, disease & 3, next(&d));
      int w = next(&d) & 0xffff;
      ill.severity[q] = (w >= severe_at[disease * 2]) + (w >= severe_at[disease * 2 + 1]);
      ill.need[q] = need_of[next(&d) >> 21];
      ill.stay[q] = stay_of[next(&d) >> 21];
      q++;
    }
  }
  return q;
}

static void treat(uint32_t first, int n) {
  for (int q = 0; q < n; q++) {
    uint32_t x = first + ill.person[q], y = ill.serial[q];
    threefry(42, 2025, &x, &y);
    int severity = ill.severity[q];
    int h = draw(&hospital_of, people.county[ill.person[q]] * 3 + severity, x);
    float more = 1 + 0.3f * severity;
    float days = mean_stay[ill.disease[q]] * ill.stay[q] * more + (y >> 31);
    stays.hospital[q] = h;
    stays.code[q] = ill.code[q];
    stays.los[q] = days < 1 ? 1 : (int)(days + 0.5f);
    stays.cost[q] = (int32_t)(mean_cost[ill.code[q]] * ill.need[q] * more * level_cost[h] + 0.5f);
  }
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

int main(int argc, char **argv) {
  if (argc < 3) return 2;
  long persons = atol(argv[1]), repeats = atol(argv[2]), cases = 0;
  double best[3] = { 1e300, 1e300, 1e300 };
  int64_t cost = 0;
  prepare();
  for (long r = 0; r < repeats; r++) {
    double ns[3] = { 0 };
    cases = 0;
    for (long from = 0, block = 0; from < persons; from += BLOCK, block++) {
      int n = persons - from < BLOCK ? (int)(persons - from) : BLOCK;
      double a = now();
      draw_people(block, n);
      double b = now();
      int q = draw_illness(block, n);
      double c = now();
      treat(from, q);
      ns[2] += now() - c;
      ns[1] += c - b;
      ns[0] += b - a;
      cases += q;
      cost += stays.cost[q ? q - 1 : 0];
    }
    for (int k = 0; k < 3; k++) if (ns[k] < best[k]) best[k] = ns[k];
  }
  printf("{\"persons\":%.3f,\"need\":%.3f,\"treat\":%.3f,\"cases\":%ld,\"used\":%lld}\n",
         best[0] / persons, best[1] / cases, best[2] / cases, cases, (long long)cost);
  return 0;
}
