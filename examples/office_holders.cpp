// Who held which office of a state, and from when to when the articles say so: office_holders DB STATE
#include <iostream>

#include "actorgraph.hpp"

int main(int argc, char** argv) try {
  if (argc != 3) {
    std::cerr << "usage: office_holders DB STATE\n";
    return 2;
  }
  const actorgraph::Database news = actorgraph::open(argv[1]);
  for (const actorgraph::FoundRole& role : news.roles(news.actor(argv[2])))
    std::cout << role.role << ": " << role.holder->name << " (" << role.status << "), " << role.first_seen << " to " << role.last_seen << "\n";
} catch (const actorgraph::Error& error) {
  std::cerr << "office_holders: " << error.what() << "\n";
  return 1;
}
