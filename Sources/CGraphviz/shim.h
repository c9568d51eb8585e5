// What Swift cannot say by itself: macros, a mutable global of the library, and a parameter whose type changed.
#include <stdlib.h>
#include <graphviz/gvc.h>

// cgraph orders subgraphs by id, and makes ids of memory addresses, which differ from run to run. Here ids are numbers in the
// order of creation; names are left to cgraph's own table, as its documentation provides for allocators that map no strings.
static void *cgraphviz_ids_open(Agraph_t *graph, Agdisc_t *discipline) { return calloc(1, sizeof(IDTYPE)); }
static long cgraphviz_ids_map(void *state, int type, char *name, IDTYPE *id, int create) {
  if (name != NULL || state == NULL) return 0;
  if (create) *id = ++*(IDTYPE *)state;
  return create ? 1 : 0;
}
static long cgraphviz_ids_alloc(void *state, int type, IDTYPE id) { return 0; }
static void cgraphviz_ids_free(void *state, int type, IDTYPE id) {}
static char *cgraphviz_ids_print(void *state, int type, IDTYPE id) { return NULL; }
static void cgraphviz_ids_close(void *state) { free(state); }
static void cgraphviz_ids_register(void *state, int type, void *object) {}

// `Agdirected` is a mutable global, which Swift 6 does not let through.
static inline Agraph_t *cgraphviz_open_directed(char *name) {
  // The types of the results differ between versions of Graphviz; their values do not.
  static Agiddisc_t ids = {
      .open = (void *)cgraphviz_ids_open, .map = (void *)cgraphviz_ids_map, .alloc = (void *)cgraphviz_ids_alloc,
      .free = (void *)cgraphviz_ids_free, .print = (void *)cgraphviz_ids_print, .close = (void *)cgraphviz_ids_close,
      .idregister = (void *)cgraphviz_ids_register};
  static Agdisc_t discipline = {.id = &ids};
  return agopen(name, Agdirected, &discipline);
}

// The last parameter of gvRenderData is `unsigned int *` up to Graphviz 9 and `size_t *` from 10 on.
static inline int cgraphviz_render_data(
    GVC_t *context, Agraph_t *graph, const char *format, char **result, size_t *length) {
  union { unsigned int narrow; size_t wide; } size = {.wide = 0};
  int status = gvRenderData(context, graph, format, result, (void *)&size);
  *length = _Generic(
      &gvRenderData,
      int (*)(GVC_t *, graph_t *, const char *, char **, unsigned int *): size.narrow,
      default: size.wide);
  return status;
}

// The results of a layout are reached through macros, which Swift does not import.
static inline boxf cgraphviz_bounds(Agraph_t *graph) { return GD_bb(graph); }
static inline double cgraphviz_width_in_inches(Agnode_t *node) { return ND_width(node); }
static inline double cgraphviz_height_in_inches(Agnode_t *node) { return ND_height(node); }
static inline pointf cgraphviz_centre(Agnode_t *node) { return ND_coord(node); }
