/** Invented people get names from these lists: no list names a real person, and first and last names of one family fit. */
export interface NamePool {
  girls: readonly string[];
  boys: readonly string[];
  /** Given to girls, boys and children who use 'they'. */
  either: readonly string[];
  women: readonly string[];
  men: readonly string[];
  last: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s+/);

export const namePools: readonly NamePool[] = [
  {
    girls: words(
      'Ottilie Maisie Freya Edie Poppy Willow Martha Ivy Beatrix Nell Hattie Elsie Clementine Orla Tabitha Florence',
    ),
    boys: words('Alfie Rory Stanley Toby Wilfred Jasper Barnaby Ned Arthur Reuben Hugo Kit Monty Ellis Rowan Freddie'),
    either: words('Robin Frankie Charlie Ash River'),
    women: words('Louise Gemma Heather Rachel Donna Alison Tracey Kate Nicola Joanne Stacey Vicky Fiona Becky'),
    men: words('Darren Craig Stuart Neil Gareth Lee Simon Wayne Adam Russell Keith Duncan'),
    last: words(
      'Thackray Ollerton Pennock Garside Wickham Hartnell Bramley Oakshott Lister Fairburn Cawood Sedgwick Birtles Mowbray Aldous Kettering Redfern Stainforth Blagden Winslade',
    ),
  },
  {
    girls: words('Niamh Seren Eilidh Carys Saoirse Isla Ffion Roisin Mairi Cerys Bronwen Aoife'),
    boys: words('Cian Rhys Callan Iwan Finlay Oisin Gethin Hamish Dylan Fergus Emrys Tadhg'),
    either: words('Rowen Morgan Casey'),
    women: words('Sinead Bethan Morag Siobhan Catrin Ailsa Dervla Nerys Kirsteen Grainne'),
    men: words('Declan Huw Ewan Padraig Alun Iain Cormac Gwyn Ruaridh Eamon'),
    last: words(
      'Llewellyn Carmody Dunleavy Prothero MacAskill Gallacher Hennessy Rosser Drummond Quilligan Bevan Kinnear Tierney Penhallow Strachan',
    ),
  },
  {
    girls: words('Amara Temi Chidinma Adaeze Ayomide Zainab Ife Nkechi Abena Efua Simisola Yewande'),
    boys: words('Kofi Tobi Chidi Emeka Kwame Jide Obinna Yaw Femi Ikenna Kojo Dare'),
    either: words('Tola Ayo Kemi'),
    women: words('Ngozi Funmi Adwoa Blessing Chioma Titilayo Esi Bukola Akosua Ifeoma'),
    men: words('Emmanuel Segun Kwabena Uche Babatunde Chukwudi Kwesi Olumide Nnamdi Ebo'),
    last: words(
      'Okafor Mensah Adebayo Boateng Eze Oyelaran Asante Nwosu Ogunleye Owusu Balogun-Price Amoako Ibekwe Danso Olatunji',
    ),
  },
  {
    girls: words('Anaya Zara Maryam Ishani Hafsa Priyanka Safa Diya Amina Meera Noor Anika'),
    boys: words('Zayan Arjun Ibrahim Rohan Yahya Kiran Hamza Dev Ismail Vihaan Bilal Nikhil'),
    either: words('Kiran Jaya Noor'),
    women: words('Nasreen Sunita Farzana Jaspreet Shabnam Kavita Ruksana Meenakshi Parveen Harjit'),
    men: words('Imran Sanjay Tariq Harpreet Asif Vikram Khalid Rajesh Nadeem Gurdeep'),
    last: words(
      'Choudhary Rehman Banerjee Sandhu Iqbal Deshmukh Kaur-Gill Malhotra Siddiqui Bhatt Qureshi Sekhon Mahmood Nair Raja',
    ),
  },
  {
    girls: words('Zofia Hania Daria Ilinca Milena Livia Katya Petra Alina Jagoda'),
    boys: words('Kacper Filip Matei Luka Andrei Szymon Emil Pavel Stefan Nikodem'),
    either: words('Sasha Mika Noa'),
    women: words('Agnieszka Oksana Ioana Magda Simona Jolanta Dorota Elena Kateryna Renata'),
    men: words('Piotr Bogdan Marcin Andriy Radu Tomislav Grzegorz Vasile Miroslav Jacek'),
    last: words(
      'Wojcik Ionescu Zielinski Dobre Havel Kowalczyk Petrenko Marin Sikora Novotny Baran Lupu Kravets Horvat Majewski',
    ),
  },
  {
    girls: words('Layla Yasmin Rania Salma Hana Samira Dilan Nesrin Shirin Leyla'),
    boys: words('Karim Elias Omid Sami Rayan Baran Emre Nabil Yunus Faris'),
    either: words('Deniz Nour Jian'),
    women: words('Rima Hanan Shilan Zeynep Nadia Souad Maysoon Parisa Amal Gulistan'),
    men: words('Walid Mehmet Haval Bassam Reza Anwar Serhat Jamal Farhad Mustafa'),
    last: words(
      'Haddadin Yilmaz Karimi Aziz Demirci Barzani Mansour Tehrani Sabbagh Celik Rashidi Khoury Jaff Benali Hosseini',
    ),
  },
  {
    girls: words('Shanice Talia Imani Jada Renée Aaliyah Keisha Sanaa Zuri Naomi'),
    boys: words('Jaden Malachi Tyrell Isaiah Kymani Micah Jermaine Levi Kai Andre'),
    either: words('Jordan Remi Skye'),
    women: words('Marcia Yvonne Sharon Claudette Paulette Janelle Monique Beverley Simone Cherelle'),
    men: words('Delroy Winston Trevor Leroy Marlon Curtis Anthony Errol Desmond Clive'),
    last: words(
      'Baptiste Lattibeaudiere Grandison Beckford Toussaint Pinnock Cumberbatch-Lowe Mowatt Bogle Charlery Dacosta Whyte-Hall Garvey-Moss Rennie Lashley',
    ),
  },
  {
    girls: words('Mei Linh Yuna Jiahui Thao Xin Hui Akari'),
    boys: words('Jun Minh Haoran Kenji Bao Wei Tuan Ryu'),
    either: words('Lin An Yuki'),
    women: words('Xiaoling Huong Yuko Meiling Lan Shuang Thuy Naoko'),
    men: words('Zhiwei Duc Kenta Guang Hai Jianguo Quang Takumi'),
    last: words('Cheung Pham Nakajima Liu-Barnes Tran Yeung Fukuda Ho Nguyen-Cole Zheng Dao Lam'),
  },
  {
    girls: words('Beatriz Chiara Marisol Lucia Eleni Ines Giulia Catarina'),
    boys: words('Mateo Davi Luca Nikos Tiago Santi Enzo Rafael'),
    either: words('Alex Gabi Ariel'),
    women: words('Carla Fernanda Silvia Despina Rosario Patricia Manuela Vasiliki'),
    men: words('Paulo Javier Giorgos Marco Ricardo Andrés Stavros Carlos'),
    last: words(
      'Figueira Moretti Papadakis Carvalho Ibarra Santoro Teixeira Vidal Economou Rossetti Pacheco Almeida Lozano Ferrante',
    ),
  },
];
