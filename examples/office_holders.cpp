// Who held which office of a state or an organisation: office_holders DB NAME
#include <iostream>

#include "actorgraph.hpp"

int main(int argc, char** argv) try {
  if (argc != 3) {
    std::cerr << "usage: office_holders DB NAME\n";
    return 2;
  }
  const actorgraph::Database news = actorgraph::open(argv[1]);
  for (const actorgraph::FoundRole& role : news.roles(news.actor(argv[2])))
    std::cout << role.role << ": " << role.holder->name << " (" << role.status << ")\n";
} catch (const actorgraph::Error& error) {
  std::cerr << "office_holders: " << error.what() << "\n";
  return 1;
}
