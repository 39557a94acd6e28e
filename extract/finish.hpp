// From the article as read to the facts as handed out: owners filled in, doubles dropped, bytes to code points.
#pragma once

#include "extract/article.hpp"
#include "extract/document.hpp"
#include "extract/schema.hpp"

namespace actorgraph {

/// Consumes the article. Vectors of the result are in text order.
DocumentFacts finish(Article& article, const Document& document, const Schema& schema);

}  // namespace actorgraph
