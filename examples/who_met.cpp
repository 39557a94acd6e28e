// Who met whom, and which sentence says so: who_met DB NAME
#include <iostream>

#include "actorgraph.hpp"

int main(int argc, char** argv) try {
  if (argc != 3) {
    std::cerr << "usage: who_met DB NAME\n";
    return 2;
  }
  const actorgraph::Database news = actorgraph::open(argv[1]);
  for (const actorgraph::FoundRelation& met : news.who_met(news.actor(argv[2]))) {
    std::cout << met.other->name << ", in " << met.edge->articles << (met.edge->articles == 1 ? " article\n" : " articles\n");
    for (const actorgraph::EvidenceRow& why : *met.evidence) std::cout << "  " << why.document << ": " << why.sentence << "\n";
  }
} catch (const actorgraph::Error& error) {
  std::cerr << "who_met: " << error.what() << "\n";
  return 1;
}
