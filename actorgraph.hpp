// The header to include: read articles, ask the graph, write files. It needs no other library's headers; for the
// algorithms of Boost.Graph there is actorgraph_boost.hpp.
//
//   Extractor                text of one article -> its facts
//   read_actor_lists()       lists of actors of a user's own -> what Extractor knows beside the packs
//   build(), Store           folders of articles -> a database
//   merge()                  builds of parts -> one database
//   open(), Database         questions to a database
//   sample_facts()           some facts by chance, to be judged by eye
//   export_graph()           a database -> GraphML, JSON, JSON Lines
//   Error                    what all of them throw: one sentence for the user
#pragma once

#include "export/exporter.hpp"
#include "extract/error.hpp"
#include "extract/extractor.hpp"
#include "graph/actor_list.hpp"
#include "graph/builder.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/merge.hpp"
#include "graph/query.hpp"
#include "graph/sample.hpp"
#include "graph/store.hpp"
